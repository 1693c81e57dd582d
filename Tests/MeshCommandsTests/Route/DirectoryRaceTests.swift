import Foundation
import TestSupport
import Testing

@testable import MeshCommands

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Two processes that write the routes of one service in a directory", .timeLimit(.minutes(20)))
struct DirectoryRaceTests {
  /// How often each of them writes.
  private static let writes = 200

  private struct UnexpectedState: Error, CustomStringConvertible { let description: String }

  private static func path(_ shape: RacedRoutes.Shape, of process: pid_t) -> String {
    FileManager.default.temporaryDirectory.appending(path: "meshctl-tests-\(shape.rawValue)-\(process)").path
  }

  /// One of the processes: shifts traffic again and again, and writes down what it was told it did.
  private static func write(_ shape: RacedRoutes.Shape, as writer: Int) async throws {
    let mesh = path(shape, of: getppid())
    var generator = SeededGenerator(seed: UInt64(21 + writer))
    var outputs = ""
    for _ in 0..<writes {
      let words = shape.words(writer, Int.random(in: 0...100, using: &generator)).split(separator: " ").map(String.init)
      var run: CommandRun
      // Who is told of a conflict repeats the command.
      repeat { run = await CommandRun.onMesh(words, environment: ["MESHCTL_MESH": mesh]) } while run.status == .conflict
      guard run.status == .done else { throw UnexpectedState(description: "\(run)") }
      outputs += run.output
      let text = try String(contentsOfFile: mesh + "/routes.yaml", encoding: .utf8)
      guard RacedRoutes.weights(in: text) != nil else { throw UnexpectedState(description: text) }
    }
    try Data(outputs.utf8).write(to: URL(filePath: "\(mesh)/told-\(writer)"))
  }

  private static func prepare(_ shape: RacedRoutes.Shape) throws -> String {
    let mesh = path(shape, of: getpid())
    try FileManager.default.createDirectory(atPath: mesh, withIntermediateDirectories: true)
    for (name, text) in [("services.yaml", RacedRoutes.services), ("routes.yaml", RacedRoutes.text(80, 80))] {
      try Data(text.utf8).write(to: URL(filePath: "\(mesh)/\(name)"))
    }
    return mesh
  }

  private static func check(_ shape: RacedRoutes.Shape, _ mesh: String) throws {
    let text = try String(contentsOfFile: mesh + "/routes.yaml", encoding: .utf8)
    let last = try #require(RacedRoutes.weights(in: text))
    var histories = ["jason": ShiftHistory(), "rest": ShiftHistory()]
    for writer in 0...1 {
      let told = try String(contentsOfFile: "\(mesh)/told-\(writer)", encoding: .utf8)
      for output in told.split(separator: "reviews.default") { histories[shape.rule(of: writer)]?.note(String(output)) }
    }
    for (rule, weight) in zip(["jason", "rest"], last) {
      #expect(histories[rule]?.gaps(from: "80/20", to: "\(weight)/\(100 - weight)") == [:], "\(shape), \(rule)")
    }
  }

  @Test("lose no update of the same rule")
  func sameRule() async throws {
    let mesh = try Self.prepare(.sameRule)
    defer { try? FileManager.default.removeItem(atPath: mesh) }
    async let first = #expect(processExitsWith: .success) { try await Self.write(.sameRule, as: 0) }
    async let second = #expect(processExitsWith: .success) { try await Self.write(.sameRule, as: 1) }
    _ = await (first, second)
    try Self.check(.sameRule, mesh)
  }

  @Test("lose no update of different rules")
  func differentRules() async throws {
    let mesh = try Self.prepare(.differentRules)
    defer { try? FileManager.default.removeItem(atPath: mesh) }
    async let first = #expect(processExitsWith: .success) { try await Self.write(.differentRules, as: 0) }
    async let second = #expect(processExitsWith: .success) { try await Self.write(.differentRules, as: 1) }
    _ = await (first, second)
    try Self.check(.differentRules, mesh)
  }
}
