import ArgumentParsing
import Console
import Foundation
import Injection
import System
import TestSupport
import Testing

@testable import MeshCommands

@Suite("output held back until its input is known to be good")
struct HeldOutputTests {
  private static let small = WorkSharing(threads: 2, bytesAlone: 0, batchBytes: 100, batchCount: 2)
  private static let good: [UInt8] = {
    var stream = RandomStream(seed: 1, hasErrors: false)
    return Array(stream.text(documentCount: 30).utf8)
  }()
  private static let bad = good + Array("a: [\n".utf8)

  /// Edits a file of these bytes in a directory, with nothing held in memory unless said otherwise.
  private func edit(
    _ bytes: [UInt8],
    in directory: URL,
    to output: Console.OutputStream = .inMemory(),
    temporaryDirectory: String? = nil,
    heldBytes: Int = 0,
    _ change: (inout EditOptions) -> Void = { _ in }
  ) throws -> CommandRun {
    let file = directory.appendingPathComponent("in.yaml").path
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    let temporary = temporaryDirectory ?? directory.appendingPathComponent("tmp").path
    try? FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: false)
    let streams = Streams(input: .inMemory([]), output: output, error: .inMemory())
    let context = Context(streams: streams, environment: Environment(["TMPDIR": temporary]))
    var options = EditOptions()
    change(&options)
    let injector = Injector()
    var run = EditRun(options, inputCount: 1, in: context, sharing: Self.small, heldBytes: heldBytes) {
      injector.inject($0)
    }
    try run.process(ManifestInput(source: .file(file), name: file, relativePath: "in.yaml", isNamed: true))
    let error = streams.error.text.replacing(directory.path, with: "DIR")
    return CommandRun(run.status, output: output.text, error: error)
  }

  private func names(_ directory: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: directory.path).sorted()
  }

  @Test("it is the same from memory, from a file without a name, and made again where there is no place for one")
  func places() throws {
    try TemporaryDirectory.with { directory in
      let expected = try edit(Self.good, in: directory, heldBytes: .max)
      #expect(expected.status == .done)
      #expect(try edit(Self.good, in: directory) == expected)
      #expect(try edit(Self.good, in: directory, temporaryDirectory: "/nonexistent/tmp") == expected)
      #expect(try names(directory) == ["in.yaml", "tmp"])
    }
  }

  @Test("an input with an error is not written, wherever its output is held")
  func errors() throws {
    try TemporaryDirectory.with { directory in
      let expected = try edit(Self.bad, in: directory, heldBytes: .max)
      #expect(expected.status == .failed)
      #expect(expected.output.isEmpty)
      #expect(try edit(Self.bad, in: directory) == expected)
      #expect(try edit(Self.bad, in: directory, temporaryDirectory: "/nonexistent/tmp") == expected)
    }
  }

  @Test("a file below the output directory has the bytes of standard output, and is not there after an error")
  func outputDirectory() throws {
    try TemporaryDirectory.with { directory in
      let output = directory.appendingPathComponent("out")
      let printed = try edit(Self.good, in: directory)
      func copy(_ bytes: [UInt8], heldBytes: Int) throws -> CommandRun {
        let path = try PathArgument(argument: output.path)
        return try edit(bytes, in: directory, heldBytes: heldBytes) { $0.outputDirectory = path }
      }
      for heldBytes in [0, 2000, .max] {
        #expect(try copy(Self.bad, heldBytes: heldBytes).status == .failed)
        #expect((try? names(output)) ?? [] == [])
        let run = try copy(Self.good, heldBytes: heldBytes)
        #expect(run == CommandRun(.done, error: printed.error))
        let written = try Data(contentsOf: output.appendingPathComponent("in.yaml"))
        #expect(String(decoding: written, as: UTF8.self) == printed.output)
        try FileManager.default.removeItem(at: output)
      }
    }
  }

  @Test("a file edited in place has the bytes of standard output, and keeps its own after an error")
  func inPlace() throws {
    try TemporaryDirectory.with { directory in
      let printed = try edit(Self.good, in: directory)
      let file = directory.appendingPathComponent("in.yaml")
      #expect(try edit(Self.bad, in: directory) { $0.isInPlace = true }.status == .failed)
      #expect(try Data(contentsOf: file) == Data(Self.bad))
      #expect(try edit(Self.good, in: directory) { $0.isInPlace = true } == CommandRun(.done, error: printed.error))
      #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == printed.output)
      #expect(try names(directory) == ["in.yaml", "tmp"])
    }
  }

  @Test("a reader that goes away while the output is made again ends the command, and its threads")
  func brokenPipe() throws {
    try TemporaryDirectory.with { directory in
      let many = Array(repeating: Self.good, count: 4).joined(separator: Array("---\n".utf8))
      #expect(throws: CommandError.self) {
        _ = try edit(
          Array(many),
          in: directory,
          to: .failing(because: .brokenPipe),
          temporaryDirectory: "/nonexistent/tmp"
        )
      }
    }
  }
}
