import AccessLogging
import Diagnostics
import Testing
import YAML

@testable import meshctl_bench

@Suite("Generated inputs")
struct GeneratedInputTests {
  /// FNV-1a, which needs no library and no two inputs of these are likely to share.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static let inputs: [(String, @Sendable () -> [UInt8], UInt64)] = [
    ("manifests.yaml", { GeneratedManifests.stream(size: 50_000) }, 2_998_114_382_493_441_477),
    ("list.yaml", { GeneratedManifests.list(size: 50_000) }, 7_255_027_409_255_350_197),
    ("definitions.yaml", { GeneratedSchemas.stream(size: 50_000) }, 950_386_876_916_743_249),
    ("dump.json", { GeneratedConfigDump.document(size: 50_000) }, 16_972_493_599_928_580_069),
  ]

  @Test(
    "the same bytes are generated everywhere, so that figures of two machines speak of one input",
    arguments: inputs
  )
  func deterministic(name: String, bytes: @Sendable () -> [UInt8], expected: UInt64) {
    #expect(Self.hash(bytes()) == expected)
  }

  @Test("generated inputs have the size that is asked for, and no errors", arguments: inputs)
  func wellFormed(name: String, bytes: @Sendable () -> [UInt8], expected: UInt64) {
    let bytes = bytes()
    #expect((50_000..<70_000).contains(bytes.count))
    let documents = Parser.documents(in: SourceFile(name: name, bytes: bytes))
    #expect(documents.flatMap(\.diagnostics) == [])
  }

  @Test("every line that is generated is one of an access log", arguments: GeneratedAccessLog.Form.allCases)
  func accessLogs(_ form: GeneratedAccessLog.Form) {
    let bytes = GeneratedAccessLog.lines(0..<1000, as: form)
    #expect(bytes == GeneratedAccessLog.lines(0..<1000, as: form))
    var parser = AccessLogParser()
    var entry = AccessLogEntry()
    let places = LinePlaces.find(in: bytes)
    #expect(places.count == 1000)
    for place in places { #expect(parser.parse(bytes.span.extracting(place), into: &entry)) }
  }

  @Test("an input of the fuzzer depends on its seed and iteration alone")
  func replay() {
    let inputs = { (seed: UInt64) in
      (0..<300).map { FuzzInput(seed: seed, iteration: $0, from: FuzzSeeds.documents).bytes }
    }
    #expect(inputs(1) == inputs(1))
    #expect(inputs(1) != inputs(2))
  }
}
