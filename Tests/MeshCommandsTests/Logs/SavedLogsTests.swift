import Foundation
import TestSupport
import Testing

@testable import MeshCommands

@Suite("Logs that were saved")
struct SavedLogsTests {
  /// A command line on a file.
  private static func run(_ text: String, _ words: String...) async throws -> CommandRun {
    try await TemporaryDirectory.with { directory in
      let file = directory.appending(path: "saved.log")
      try Data(text.utf8).write(to: file)
      return await CommandRun.onMesh(["logs", "--file", file.path] + words)
    }
  }

  @Test("proves that lines that name ever more writers take a bounded amount of memory, and are shown all the same")
  func writers() async throws {
    let text = (0...10_000).map { "[pod/p\($0)/c] x\n" }.joined()
    let run = try await Self.run(text, "--no-prefix")
    #expect(run.output == String(repeating: "x\n", count: 9_999) + "[pod/p9999/c] x\n[pod/p10000/c] x\n")
  }

  @Test("proves that a request that no line tells of is no success, with what to do about files")
  func unknownRequest() async throws {
    let error = """
      note: no line was read
      error: no line has the request ID x
      help: save the logs of all proxies that it went through, and read them together

      """
    #expect(try await Self.run("", "--trace", "x") == CommandRun(.notFound, error: error))
  }

  @Test("proves that an empty file is told as such where something is asked of it")
  func empty() async throws {
    #expect(try await Self.run("", "--status", "5xx") == CommandRun(.done, error: "note: no line was read\n"))
    #expect(try await Self.run("") == CommandRun(.done))
  }
}
