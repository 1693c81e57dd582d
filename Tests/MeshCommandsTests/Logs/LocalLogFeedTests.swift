import Foundation
import LogStreams
import Supervision
import System
import TestSupport
import Testing

@testable import MeshCommands

@Suite("Logs of a mesh of this machine")
struct LocalLogFeedTests {
  private static let envoy = (0..<4).map { "[2026-11-21T14:00:0\($0).000Z] envoy \($0)\n" }.joined()
  private static let access = (5..<9).map { "[2026-11-21T14:00:0\($0).000Z] access \($0)\n" }.joined()

  private static let request = """
    [2026-11-21T14:00:07.500Z] "GET /a HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 0 0 - "-" "curl" "1" "a" "-" - - \
    127.0.0.1:1 127.0.0.1:2 - -

    """

  /// A command line on a mesh whose Envoy wrote its log and took a request that failed.
  private static func run(_ words: String...) async throws -> CommandRun {
    try await TemporaryDirectory.with { directory in
      let path = try Path.resolved(directory.path)
      let folder = StateFolder(of: path, below: path)
      try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
      try Data(envoy.utf8).write(to: URL(filePath: folder.envoyLog))
      try Data(request.utf8).write(to: URL(filePath: folder.accessLog))
      return await CommandRun.onMesh(
        ["logs", "--mesh", path] + words,
        environment: ["XDG_STATE_HOME": path, "HOME": path]
      )
    }
  }

  @Test("proves that Envoy's own lines are none that could not be read, whatever is asked of its access log")
  func questions() async throws {
    let lines = Self.request
    for container in ["all", "proxy"] {
      let run = try await Self.run("-c", container, "--status", "5xx", "--no-prefix")
      #expect(run == CommandRun(.done, output: lines))
    }
    let envoy = try await Self.run("-c", "envoy", "--status", "5xx")
    let note = "note: no line of an access log is among 4 lines; -c access reads those of this mesh\n"
    #expect(envoy == CommandRun(.done, error: note))
  }

  /// What a feed gives of each log, a list of lines for each batch.
  private static func batches(tail: Int?) async throws -> [[String]] {
    try await TemporaryDirectory.with { directory in
      let folder = StateFolder(of: directory.path, below: directory.path)
      try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
      try Data(envoy.utf8).write(to: URL(filePath: folder.envoyLog))
      try Data(access.utf8).write(to: URL(filePath: folder.accessLog))
      let mesh = LocalMesh(directory: directory.path, folder: folder)
      var feed = try LocalLogFeed(.init(names: [.envoy, .access], follows: false, tail: tail), of: mesh)
      var batches: [[String]] = []
      while let event = try await feed.next() {
        guard case .lines(let batch) = event else { continue }
        batches.append(batch.lines.map { String(decoding: batch.bytes[$0.text].dropFirst(27), as: UTF8.self) })
      }
      return batches
    }
  }

  @Test("proves that lines of one log that follow each other come together")
  func batches() async throws {
    #expect(
      try await Self.batches(tail: nil) == [
        (0..<4).map { "envoy \($0)" }, (5..<9).map { "access \($0)" },
      ]
    )
  }

  @Test("proves that the last lines are those of each log")
  func tails() async throws {
    #expect(try await Self.batches(tail: 1) == [["envoy 3"], ["access 8"]])
    #expect(try await Self.batches(tail: 0) == [])
  }

  @Test("proves that what is for pods of a cluster is refused", arguments: ["--selector=app=a", "-A", "--previous"])
  func clusterOptions(_ flag: String) async throws {
    try await TemporaryDirectory.with { directory in
      let environment = ["XDG_STATE_HOME": directory.path, "HOME": directory.path]
      let run = await CommandRun.onMesh(["logs", "--mesh", directory.path, flag], environment: environment)
      #expect(run.status == .failed)
      #expect(run.error.contains(" is for pods of a cluster, and a mesh of this machine has none\n"))
    }
  }

  @Test("proves that a log that there is none of is told with those that there are")
  func unknownLog() async throws {
    try await TemporaryDirectory.with { directory in
      let environment = ["XDG_STATE_HOME": directory.path, "HOME": directory.path]
      let run = await CommandRun.onMesh(["logs", "--mesh", directory.path, "-c", "istio"], environment: environment)
      let error = """
        error: mesh \(directory.path) has no such log
        help: -c names one or more of these: envoy, access, meshctl

        """
      #expect(run == CommandRun(.notFound, error: error))
    }
  }
}
