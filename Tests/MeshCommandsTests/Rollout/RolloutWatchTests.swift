import Console
import Foundation
import Rollouts
import Testing

@testable import MeshCommands

@Suite("A rollout that is watched") struct RolloutWatchTests {
  private static let manifests = MeshScript.reviews + "---\n" + MeshScript.route(100, 0)

  private static func meshes() throws -> [any CommandMesh] {
    [try DirectoryMesh(["mesh.yaml": manifests]), try ClusterMesh(manifests)]
  }

  /// A watch that runs while the rollout goes on.
  private struct Watch {
    private let context: Context
    private let task: Task<ExitStatus, Never>

    init(_ line: String, on mesh: any CommandMesh) {
      let context = Context(
        environment: Environment(mesh.environment),
        clock: .fixed(Timestamp(seconds: ShownRollout.start + 30))
      )
      self.context = context
      task = Task { await CommandRunner().run(line.split(separator: " ").map(String.init), in: context) }
    }

    var output: String { context.streams.output.text }
    var error: String { context.streams.error.text }
    var status: ExitStatus { get async { await task.value } }

    /// Waits until so many lines were told; a minute is far more than it takes.
    func lines(_ count: Int) async throws {
      let end = ContinuousClock.now.advanced(by: .seconds(60))
      while output.count(where: \.isNewline) < count {
        try #require(ContinuousClock.now < end, "only \(output) and \(error)")
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  @Test("proves that each change is a line, and that the end of the rollout ends the watch")
  func lines() async throws {
    for mesh in try Self.meshes() {
      var rollout = try ShownRollout()
      try await mesh.write(rollout.record)
      let watch = Watch("rollout watch reviews", on: mesh)
      try await watch.lines(1)
      try rollout.take(.checked(.pass))
      try await mesh.write(rollout.record)
      try await watch.lines(2)
      let report = GateReport([GateResult("p99", .fail, threshold: "at most 500 ms", reason: "v3 takes 812 ms")])
      try rollout.take(.checked(.fail), report: report)
      try await mesh.write(rollout.record)
      try await watch.lines(3)
      try rollout.take(.promote(.full))
      try await mesh.write(rollout.record)
      #expect(await watch.status == .done)
      #expect(
        watch.output == """
          15:06:40  step 1 of 4  v1 95, v3 5
          15:06:50  step 2 of 4  v1 75, v3 25
          15:07:00  failed: p99: v3 takes 812 ms
          15:07:00  promoted: v3 has the traffic  v1 0, v3 100

          """
      )
      #expect(watch.error == "")
    }
  }

  @Test("proves that a program gets an object a change, and that a condition ends the watch")
  func json() async throws {
    for mesh in try Self.meshes() {
      var rollout = try ShownRollout()
      try await mesh.write(rollout.record)
      let watch = Watch("rollout status -w reviews --exit-on paused -o json", on: mesh)
      try await watch.lines(1)
      try rollout.take(.pause(.requested))
      try await mesh.write(rollout.record)
      #expect(await watch.status == .paused)
      let phases = watch.output.split(separator: "\n").map { line in
        line.firstMatch(of: /"phase":"([a-z]+)"/).map { String($0.output.1) }
      }
      #expect(phases == ["running", "paused"])
    }
  }

  @Test(
    "proves that what ended already ends the watch at once",
    arguments: [
      (RolloutEvent.abort, ExitStatus.aborted), (.promote(.full), .done),
    ]
  )
  func ended(event: RolloutEvent, status: ExitStatus) async throws {
    for mesh in try Self.meshes() {
      try await mesh.write(try ShownRollout.after([event]))
      #expect(await mesh.run("rollout watch reviews").status == status)
    }
  }

  @Test("proves that a watch ends when its time is over, and says how far the rollout is")
  func timeout() async throws {
    for mesh in try Self.meshes() {
      try await mesh.write(try ShownRollout.after([.checked(.pass)]))
      let run = await mesh.run("rollout watch reviews --timeout 10ms")
      #expect(run.status == .timedOut)
      #expect(
        run.error == """
          error: the rollout of reviews has not ended after 10ms: step 2 of 4
          help: watch longer with --timeout

          """
      )
    }
  }

  @Test("proves that a terminal is drawn over, with the time that is left")
  func terminal() throws {
    let context = Context(streams: .inMemory(isTerminal: true))
    let hints = RolloutHints(word: "reviews", mesh: MeshOptions())
    var display = RolloutDisplay(hints, .text, in: context)
    let snapshot = ShownRollout.snapshot(try ShownRollout.after([]))
    try display.show(snapshot)
    try display.show(snapshot.at(snapshot.now + 1))
    let frames = context.streams.output.text.components(separatedBy: "\u{1B}[J").map {
      $0.replacing("\r\u{1B}[K", with: "").split(separator: "\n").map(String.init)
    }
    #expect(frames.count == 3)
    #expect(frames[0][0] == "reviews.default.svc.cluster.local: v1 → v3, rollout 1")
    #expect(frames[1][0] == "\u{1B}[\(frames[0].count)A" + frames[0][0])
    let times = frames.prefix(2).map { $0.filter { $0.contains("next check") } }
    #expect(
      times == [
        ["├── next check in 30s, promoted in 5m30s at best"], ["├── next check in 29s, promoted in 5m29s at best"],
      ]
    )
  }
}
