import Console
import Foundation
import Injection
import System
import TestSupport
import Testing

@testable import MeshCommands

@Suite("editing on several threads")
struct SharedEditingTests {
  private static let alone = WorkSharing(threads: 1)
  /// Threads from the first document, and batches so small that there are many of them.
  private static let shared = [
    WorkSharing(threads: 2, bytesAlone: 0, batchBytes: 1, batchCount: 1),
    WorkSharing(threads: 3, bytesAlone: 700, batchBytes: 900, batchCount: 3),
    WorkSharing(threads: 4, bytesAlone: 1, batchBytes: 1 << 20, batchCount: 5),
  ]

  /// Edits bytes as standard input.
  private func edit(
    _ bytes: [UInt8],
    _ options: EditOptions,
    _ sharing: WorkSharing,
    heldBytes: Int = 32 << 20,
    temporaryDirectory: String = "/tmp"
  ) throws -> CommandRun {
    let streams = Streams(input: .inMemory(bytes), output: .inMemory(), error: .inMemory())
    let context = Context(streams: streams, environment: Environment(["TMPDIR": temporaryDirectory]))
    let input = ManifestInput(source: .standardInput, name: "<stdin>", relativePath: "stdin.yaml", isNamed: true)
    let injector = Injector()
    var run = EditRun(options, inputCount: 1, in: context, sharing: sharing, heldBytes: heldBytes) {
      injector.inject($0)
    }
    try run.process(input)
    return CommandRun(run.status, output: streams.output.text, error: streams.error.text)
  }

  private func options(_ format: EditOptions.Format?, isCheck: Bool = false, showsDiff: Bool = false) -> EditOptions {
    var options = EditOptions()
    options.format = format
    options.isCheck = isCheck
    options.showsDiff = showsDiff
    return options
  }

  @Test(
    "output, messages and status are those of one thread, with and without errors",
    arguments: 1...9
  )
  func sameAsAlone(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, hasErrors: seed % 3 == 0)
    let text = Array(stream.text(documentCount: 30).utf8)
    let options = [
      options(nil), options(.yaml), options(.json), options(nil, isCheck: true), options(nil, showsDiff: true),
    ]
    for options in options {
      let expected = try edit(text, options, Self.alone)
      #expect(seed % 3 == 0 || expected.status != .failed, "seed \(seed)")
      for sharing in Self.shared {
        let run = try edit(text, options, sharing)
        #expect(run == expected, "seed \(seed), \(options), \(sharing)")
      }
    }
  }

  @Test("of an input in which errors are everywhere, the same ones are told", arguments: [15, 25, 60])
  func manyErrors(count: Int) throws {
    let text = (0..<count).map { "a\($0): [\n---\n" }.joined() + InjectTests.pod
    let expected = try edit(Array(text.utf8), options(nil), Self.alone)
    #expect(expected.status == .failed)
    for sharing in Self.shared { #expect(try edit(Array(text.utf8), options(nil), sharing) == expected) }
  }

  @Test("a document larger than everything that may be under way goes through like the others")
  func hugeDocument() throws {
    let item = InjectTests.pod.split(separator: "\n").enumerated()
    let items = item.map { ($0.offset == 0 ? "- " : "  ") + $0.element + "\n" }.joined()
    let list = "apiVersion: v1\nkind: List\nitems:\n" + String(repeating: items, count: 60)
    let text = Array([InjectTests.pod, list, list, InjectTests.service, list].joined(separator: "---\n").utf8)
    let expected = try edit(text, options(nil), Self.alone)
    #expect(expected.status == .done)
    for sharing in Self.shared { #expect(try edit(text, options(nil), sharing) == expected) }
  }

  @Test("UTF-16 has its one warning, at its first document", arguments: [EditOptions.Format?.none, .yaml])
  func utf16(format: EditOptions.Format?) throws {
    var stream = RandomStream(seed: 7, hasErrors: false)
    let text = "\u{FEFF}" + stream.text(documentCount: 12)
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let expected = try edit(bytes, options(format), Self.alone)
    #expect(expected.error.components(separatedBy: "[converted-encoding]").count == 2)
    for sharing in Self.shared { #expect(try edit(bytes, options(format), sharing) == expected) }
  }

  @Test("a document beyond the limit is the last one and refused")
  func documentLimit() throws {
    let long = InjectTests.pod + "# " + String(repeating: "x", count: 500) + "\n"
    let text = [InjectTests.pod, InjectTests.service, long, InjectTests.pod].joined(separator: "---\n")
    func outcome(_ sharing: WorkSharing) throws -> [String] {
      let streams = Streams(input: .inMemory(Array(text.utf8)), output: .inMemory(), error: .inMemory())
      let input = ManifestInput(source: .standardInput, name: "<stdin>", relativePath: "stdin.yaml", isNamed: true)
      var reader = try ManifestReader(input, in: Context(streams: streams), documentLimit: 300)
      let injector = Injector()
      let editing = DocumentEditing(
        edit: { injector.inject($0) },
        format: nil,
        sharing: sharing,
        temporaryDirectory: "/tmp"
      )
      var output = CollectedOutput()
      var edited = try editing.run(&reader, into: &output, reporting: .done(.text))
      let lines = try edited.nextLines() ?? []
      let problems = edited.problems.flatMap(\.diagnostics).map { "\($0)" }
      return problems + [String(decoding: lines, as: UTF8.self), String(decoding: output.bytes, as: UTF8.self)]
    }
    let expected = try outcome(Self.alone)
    #expect(expected[1] == "pod/p injected\nservice/a unchanged\n")
    for sharing in Self.shared { #expect(try outcome(sharing) == expected) }
  }
}
