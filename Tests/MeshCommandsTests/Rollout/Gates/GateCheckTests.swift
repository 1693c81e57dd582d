import Analysis
import Console
import MeshStores
import Rollouts
import StandInAPIServer
import TestSupport
import Testing

@testable import MeshCommands

@Suite("The gates of a rollout on a mesh", .requires(.python), .timeLimit(.minutes(5)))
struct GateCheckTests {
  private static let host = "reviews.default.svc.cluster.local"

  private static let versions = GatedVersions(
    host: QualifiedHost(whole: host),
    namespace: "default",
    stable: RolloutVersion("v1", labels: ["version": "v1"]),
    canary: RolloutVersion("v3", labels: ["version": "v3"])
  )

  private static func pod(_ name: String, _ version: String, restarts: Int = 0, isReady: Bool = true) -> String {
    let waiting = isReady ? "" : ", state: {waiting: {reason: CrashLoopBackOff}}"
    return """
      apiVersion: v1
      kind: Pod
      metadata: {name: \(name), uid: \(name), labels: {app: reviews, version: \(version)}}
      spec: {containers: [{name: reviews}]}
      status:
        phase: Running
        conditions: [{type: Ready, status: "\(isReady ? "True" : "False")"}]
        containerStatuses: [{name: reviews, restartCount: \(restarts)\(waiting)}]

      """
  }

  private static let service = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {selector: {app: reviews}, ports: [{port: 9080}]}

    """

  /// A client of the service: a pod with a proxy in another namespace.
  private static let gateway = """
    apiVersion: v1
    kind: Pod
    metadata: {name: gateway, namespace: istio-system}
    spec: {containers: [{name: istio-proxy}]}
    status: {phase: Running, conditions: [{type: Ready, status: "True"}]}

    """

  private static let mesh = [service, gateway, pod("reviews-v1", "v1"), pod("reviews-v3", "v3", restarts: 4)]
    .joined(separator: "---\n")

  /// What the proxy of a client has counted.
  private static func counted(good: Int, bad: Int, stable: Int, grpc: Int = 0) -> String {
    """
    cluster.outbound|9080|v1|\(host);.upstream_rq_2xx: \(stable)
    cluster.outbound|9080|v3|\(host);.upstream_rq_2xx: \(good)
    cluster.outbound|9080|v3|\(host);.upstream_rq_5xx: \(bad)
    cluster.outbound|9080|v3|\(host);.grpc.failure: \(grpc)
    server.uptime: 100

    """
  }

  private static func checks(_ words: [String], on mesh: ClusterMesh, plan: GatePlan? = nil) throws -> GateChecks {
    let options = try GateTestOptions.read(words)
    let context = Context(environment: Environment(mesh.environment))
    return try GateChecks(
      try plan ?? options.gates.plan(of: ["meshctl"]),
      options,
      of: versions,
      try context.openMesh(options.mesh, .text),
      in: context,
      .text
    )
  }

  private static func lines(_ report: GateReport) -> [String] {
    report.results.map { "\($0.name) \($0.verdict.rawValue): \($0.reason)" }
  }

  @Test(
    "proves that the proxies of clients count, failures of gRPC and requests that did not arrive among them",
    arguments: [
      (counted(good: 110, bad: 5, stable: 1_000), "success-rate pass: 0 of 10 requests for v3 failed"),
      (counted(good: 100, bad: 15, stable: 1_000), "success-rate fail: 10 of 10 requests for v3 failed"),
      (counted(good: 110, bad: 5, stable: 9, grpc: 3), "success-rate fail: 3 of 10 requests for v3 failed"),
      (counted(good: 100, bad: 5, stable: 9_999), "success-rate no-data: no request was for v3"),
      ("503 away", "success-rate no-data: pod gateway.istio-system: Envoy refused /stats with status 503: 503 away"),
    ]
  )
  func proxies(now: String, expected: String) async throws {
    let mesh = try ClusterMesh(Self.mesh)
    let proxy = try ScriptedAdministration(statistics: [Self.counted(good: 100, bad: 5, stable: 900), now])
    mesh.server.pods.forward("gateway", 15_000, in: "istio-system", port: proxy.port)
    var checks = try Self.checks(["--success-rate", "99"], on: mesh)
    try await checks.probe()
    await checks.begin()
    let lines = Self.lines(try await checks.check())
    #expect(
      lines == ["ready pass: 1 of 1 pods of v3 are ready", "restarts pass: no container of v3 restarted", expected]
    )
  }

  @Test("proves that restarts count from when the rollout was first looked at, and a pod that waits is named")
  func pods() async throws {
    let mesh = try ClusterMesh(Self.mesh)
    var checks = try Self.checks([], on: mesh)
    await checks.begin()
    #expect(try await checks.check().verdict == .pass)
    try mesh.server.store.seed(yaml: Self.pod("reviews-v3", "v3", restarts: 5, isReady: false))
    await checks.begin()
    #expect(
      Self.lines(try await checks.check()) == [
        "ready fail: 0 of 1 pods of v3 are ready: pod reviews-v3 waits: CrashLoopBackOff",
        "restarts fail: containers of v3 restarted once",
      ]
    )
  }

  @Test("proves that a server that is away is no data, and that a proxy that nobody finds is told")
  func silence() async throws {
    let mesh = try ClusterMesh(Self.service + "---\n" + Self.pod("reviews-v3", "v3"))
    var checks = try Self.checks(["--p99", "500ms"], on: mesh)
    await checks.begin()
    #expect(
      Self.lines(try await checks.check()).last == "p99 no-data: no pod of the mesh has a proxy that runs"
    )
    mesh.server.stop()
    let report = try await checks.check()
    #expect(report.results.map(\.verdict) == [.noData, .noData])
  }

  private static let requests = [
    (
      #""reporter":"source","destination_service":"\#(host)","destination_version":"v1","response_code":"200""#,
      [10.0, 90]
    ),
    (
      #""reporter":"source","destination_service":"\#(host)","destination_version":"v3","response_code":"200""#,
      [10, 50]
    ),
    (
      #""reporter":"source","destination_service":"\#(host)","destination_version":"unknown","response_code":"503""#,
      [0, 10]
    ),
  ]

  @Test("proves that a Prometheus is asked through a port-forward to the service's pod, and values are held to numbers")
  func prometheus() async throws {
    let prometheus = try ScriptedPrometheus([
      ("istio_requests_total", ScriptedPrometheus.series(Self.requests)), ("errors", ScriptedPrometheus.value("0.02")),
      ("nothing", ScriptedPrometheus.value("NaN")),
    ])
    let mesh = try ClusterMesh(
      Self.mesh + """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: prometheus, namespace: istio-system}
        spec: {selector: {app: prometheus}, ports: [{port: 80, targetPort: http}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: prometheus-0, namespace: istio-system, labels: {app: prometheus}}
        spec: {containers: [{name: prometheus, ports: [{name: http, containerPort: 9090}]}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True"}]}

        """
    )
    mesh.server.pods.forward("prometheus-0", 9_090, in: "istio-system", port: prometheus.port)
    var checks = try Self.checks(
      [
        "--success-rate=99", "--prometheus=prometheus", "--query", "a=errors<0.01", "--query", "b=nothing<1", "--query",
        "c=errors<1",
      ],
      on: mesh
    )
    try await checks.probe()
    await checks.begin()
    #expect(
      Self.lines(try await checks.check()).dropFirst(2) == [
        "success-rate fail: 10 of 50 requests for v3 failed", "query a fail: its value is 0.02",
        "query b no-data: its value is no number", "query c pass: its value is 0.02",
      ]
    )
  }

  @Test("proves that a question with a mistake and a Prometheus that is not there are told before anything begins")
  func probing() async throws {
    let mesh = try ClusterMesh(Self.mesh)
    let prometheus = try ScriptedPrometheus([
      ("wrong", #"{"status":"error","errorType":"bad_data","error":"parse error"}"#)
    ])
    func message(_ words: [String]) async throws -> String? {
      let checks = try Self.checks(words, on: mesh)
      let error = await #expect(throws: CommandError.self) { try await checks.probe() }
      return error?.outcome.report?.message
    }
    #expect(
      try await message(["--prometheus", prometheus.url, "--query", "a=wrong(<1"].map { $0.replacing("(", with: "") })
        == "Prometheus refused the query with status 400: parse error"
    )
    #expect(
      try await message(["--prometheus=http://127.0.0.1:1", "--success-rate=9"])
        == "no Prometheus answers at http://127.0.0.1:1/: connection refused by 127.0.0.1:1"
    )
    #expect(
      try await message(["--prometheus", "p.monitoring", "--success-rate=9"])
        == "\"service/p\" does not refer to a pod"
    )
  }

  @Test("proves that commands run with what they need to know, up to the first that does not pass")
  func hooks() async throws {
    let mesh = try ClusterMesh(Self.mesh)
    let context = Context(environment: Environment(mesh.environment))
    let options = try GateTestOptions.read([
      "--hook", "before-step=env | grep -E '^MESHCTL_(SERVICE|NAMESPACE|STAGE|STABLE|CANARY|WEIGHT)=' | sort; exit 75",
      "--hook",
      "before-step=echo never", "--hook",
      "after-promotion=echo done >&2",
    ])
    let checks = try GateChecks(
      try options.gates.plan(of: ["meshctl"]),
      options,
      of: Self.versions,
      try context.openMesh(options.mesh, .text),
      in: context,
      .text
    )
    #expect(try await checks.run(.beforeStart, weight: 5) == nil)
    #expect(try await checks.run(.beforeStep, weight: 25) == GateResult(of: .beforeStep, .exited(75)))
    #expect(try await checks.run(.afterPromotion, weight: 100) == GateResult(of: .afterPromotion, .exited(0)))
    #expect(context.streams.output.text.isEmpty)
    #expect(
      context.streams.error.text == """
        MESHCTL_CANARY=v3
        MESHCTL_NAMESPACE=default
        MESHCTL_SERVICE=\(Self.host)
        MESHCTL_STABLE=v1
        MESHCTL_STAGE=before-step
        MESHCTL_WEIGHT=25
        done

        """
    )
  }

  @Test("proves that what is kept nowhere has to be given again")
  func missingParts() throws {
    let mesh = try ClusterMesh(Self.mesh)
    var plan = GatePlan()
    plan.hookStages = [.beforePromotion]
    func message(_ plan: GatePlan) -> String? {
      let error = #expect(throws: CommandError.self) { try Self.checks([], on: mesh, plan: plan) }
      return error?.outcome.report?.message
    }
    #expect(message(plan) == "the rollout runs a command at before-promotion, and no command is kept with it")
    plan.hookStages = []
    plan.source = .prometheus
    #expect(message(plan) == "the rollout asks a Prometheus, and no address is kept with it")
  }

  @Test("proves that in a directory what makes pods stands for them, and that a mesh that is not up is told")
  func directory() async throws {
    let directory = try DirectoryMesh([
      "mesh.yaml":
        Self.service + """
          ---
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: reviews-v3}
          spec:
            replicas: 3
            selector: {matchLabels: {app: reviews}}
            template: {metadata: {labels: {app: reviews, version: v3}}}

          """
    ])
    let options = try GateTestOptions.read(["--success-rate=99"])
    let context = Context(environment: Environment(directory.environment))
    var checks = try GateChecks(
      try options.gates.plan(of: ["meshctl"]),
      options,
      of: Self.versions,
      try context.openMesh(options.mesh, .text),
      in: context,
      .text
    )
    await #expect(throws: CommandError.self) { try await checks.probe() }
    await checks.begin()
    let lines = Self.lines(try await checks.check())
    #expect(lines.first == "ready pass: 3 of 3 pods of v3 are ready")
    #expect(lines.count == 2 && lines.last?.hasPrefix("success-rate no-data: ") == true)
  }
}
