import Analysis
import Console
import Foundation
import MeshStores
import Rollouts
import StandInAPIServer
import TestSupport
import Testing

@testable import MeshCommands

@Suite("The gates of a rollout by access logs", .requires(.python), .timeLimit(.minutes(5)))
struct LogGateTests {
  private static let host = "reviews.default.svc.cluster.local"

  private static let versions = GatedVersions(
    host: QualifiedHost(whole: host),
    namespace: "default",
    stable: RolloutVersion("v1", labels: ["version": "v1"]),
    canary: RolloutVersion("v3", labels: ["version": "v3"])
  )

  private static func pod(_ name: String, _ container: String, in namespace: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: \(name), namespace: \(namespace), uid: \(name), labels: {app: \(name), version: v3}}
    spec: {containers: [{name: \(container)}]}
    status:
      phase: Running
      conditions: [{type: Ready, status: "True"}]
      containerStatuses: [{name: \(container), ready: true, restartCount: 0, state: {running: {}}}]

    """
  }

  private static let mesh = [
    "apiVersion: v1\nkind: Service\nmetadata: {name: reviews}\nspec: {selector: {app: reviews}, ports: [{port: 9080}]}\n",
    pod("gateway", "istio-proxy", in: "istio-system"), pod("reviews", "istio-proxy", in: "default"),
    pod("app", "app", in: "default"),
  ]
  .joined(separator: "---\n")

  /// A line of a client's proxy, or of another cluster.
  private static func line(_ status: Int, to subset: String, took duration: Int = 10, cluster: String? = nil) -> String
  {
    "[2026-11-22T10:00:00.000Z] \"GET /reviews/1 HTTP/1.1\" \(status) - via_upstream - \"-\" 0 100 \(duration) 9 \"-\" \"curl\" "
      + "\"id\" \"reviews:9080\" \"10.0.0.2:9080\" \(cluster ?? "outbound|9080|\(subset)|\(host)") 10.0.0.1:40000 "
      + "10.96.0.2:9080 10.0.0.1:50000 - default"
  }

  private static func checks(_ words: [String], on mesh: ClusterMesh) throws -> GateChecks {
    let options = try GateTestOptions.read(words)
    let context = Context(environment: Environment(mesh.environment))
    return try GateChecks(
      try options.gates.plan(of: ["meshctl"]),
      options,
      of: versions,
      try context.openMesh(options.mesh, .text),
      in: context,
      .text
    )
  }

  private static func lines(_ report: GateReport) -> [String] {
    report.results.dropFirst(2).map { "\($0.name) \($0.verdict.rawValue): \($0.reason)" }
  }

  @Test("proves that each line of a client counts once in the interval in which it was written")
  func cluster() async throws {
    let mesh = try ClusterMesh(Self.mesh)
    let gateway = mesh.server.pods.log("gateway", "istio-proxy", in: "istio-system")
    let server = mesh.server.pods.log("reviews", "istio-proxy")
    mesh.server.pods.log("app", "app").write(Self.line(500, to: "v3"))
    gateway.write(Self.line(500, to: "v3"))
    var checks = try Self.checks(["--gate-logs", "--success-rate", "60", "--p99", "15ms"], on: mesh)
    try await checks.probe()
    await checks.begin()
    let silent = Self.lines(try await checks.check())
    #expect(
      silent.first == """
        success-rate no-data: no line of an access log came: nothing was asked of the mesh, or its access logs are off
        """
    )
    gateway.write(Self.line(200, to: "v1"))
    gateway.write("2026-11-22T10:00:00.000000Z\tinfo\tready")
    #expect(Self.lines(try await checks.check()).first == "success-rate no-data: no request was for v3")
    for status in [200, 503, 404, 0] { gateway.write(Self.line(status, to: "v3")) }
    server.write(Self.line(503, to: "", cluster: "inbound|9080||"))
    let expected = ["success-rate pass: 1 of 3 requests for v3 failed", "p99 pass: the p99 of v3 is 10.0 ms"]
    #expect(Self.lines(try await checks.check()) == expected)
    // The interval goes on, and nothing counts twice.
    #expect(Self.lines(try await checks.check()) == expected)
    await checks.begin()
    gateway.write(Self.line(503, to: "v3", took: 1_000))
    #expect(
      Self.lines(try await checks.check()) == [
        "success-rate fail: 1 of 1 requests for v3 failed", "p99 fail: the p99 of v3 is 1.00 s",
      ]
    )
  }

  @Test("proves that logs that may not be read are refused before the rollout begins, with the reason")
  func forbidden() async throws {
    let mesh = try ClusterMesh(Self.mesh)
    mesh.server.faults.inject(.status(403), times: nil) { $0.path.hasSuffix("/log") }
    let error = await #expect(throws: CommandError.self) {
      try await Self.checks(["--gate-logs", "--success-rate", "60"], on: mesh).probe()
    }
    guard case .input(let message, _) = error else { throw error ?? .cancelled }
    #expect(message == "no access log of a proxy can be read: forbidden: User \"tester\" cannot do this")
  }

  @Test("proves that an interval that could not be read is asked for again")
  func failedInterval() async throws {
    let mesh = try ClusterMesh(Self.mesh)
    let client = try Context(environment: Environment(mesh.environment)).client(MeshOptions().connection, .text)
    var logs = ClusterGateLogs(client, namespace: "default", readAt: .now - .seconds(1_000))
    let fault = mesh.server.faults.inject(.status(404), times: nil) { $0.path.hasSuffix("/pods") }
    await #expect(throws: CommandError.self) { try await logs.read { _ in } }
    mesh.server.faults.withdraw(fault)
    try await logs.read { _ in }
    let asked = mesh.server.log.all.flatMap(\.request.query).filter { $0.name == "sinceSeconds" }
      .compactMap { Int($0.value) }
    #expect(asked.count == 2 && asked.allSatisfy { $0 >= 1_010 }, "\(asked)")
  }

  @Test("proves that the log of a mesh of this machine is read on, over its change to a new file")
  func local() throws {
    try TemporaryDirectory.with { directory in
      let log = directory.appending(path: "access.log")
      var logs = LocalGateLogs(log.path) { () throws(CommandError) in }
      func read() throws -> [String] {
        var lines: [String] = []
        try logs.read { line in lines.append(line.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }) }
        return lines
      }
      try logs.begin()
      try Data("old\n".utf8).write(to: log)
      try logs.begin()
      #expect(try read() == [])
      let handle = try FileHandle(forWritingTo: log)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("one\ntwo\nthr".utf8))
      #expect(try read() == ["one", "two"])
      try FileManager.default.moveItem(at: log, to: directory.appending(path: "access.log.1"))
      try handle.write(contentsOf: Data("ee\n".utf8))
      try Data("four\n".utf8).write(to: log)
      #expect(try read() == ["three", "four"])
      #expect(try read() == [])
    }
  }

  @Test("proves that the source of the flag is that of the plan, and is read back")
  func plan() throws {
    let plan = try GateTestOptions.read(["--gate-logs", "--success-rate", "99"]).gates.plan(of: ["meshctl"])
    #expect(plan.source == .logs)
    #expect(try GatePlan(plan.value) == plan)
  }

  @Test("proves that logs and a Prometheus are not asked both")
  func exclusive() {
    let run = CommandRun([
      "rollout", "start", "reviews", "--to", "v3", "--gate-logs", "--prometheus", "http://localhost:1",
    ])
    #expect(run.status == .usage)
    #expect(
      run.error.split(separator: "\n").first
        == "error: flags \"--gate-logs\" and \"--prometheus\" cannot be used together"
    )
  }
}
