import Console
import Foundation
import StandInAPIServer
import TestSupport
import Testing

@testable import MeshCommands

@Suite("The traffic that proxies and Prometheus tell of", .requires(.python))
struct StatsTests {
  private static let pods = ["a", "b", "c"].map { name in
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: reviews-\(name), labels: {app: reviews}}
    status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
    ---

    """
  }
  .joined()

  private static let service = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {selector: {app: reviews}, ports: [{port: 9080}]}

    """

  /// What a proxy has counted of what it takes for its own workload and sends to ratings.
  private static func counted(_ successes: Int, _ failures: Int, open: Int, uptime: Int = 100) -> String {
    """
    cluster.inbound|9080||;.upstream_cx_active: \(open)
    cluster.inbound|9080||;.upstream_rq_2xx: \(successes)
    cluster.inbound|9080||;.upstream_rq_5xx: \(failures)
    cluster.outbound|9080|v1|ratings.default.svc.cluster.local;.upstream_rq_2xx: \(successes)
    cluster.outbound|9080|v2|ratings.default.svc.cluster.local;.membership_total: 1
    server.uptime: \(uptime)

    """
  }

  private static let fields = """
    jsonpath={range .items[*]}{.kind} {.port} {.subset} {.success.state} {.requests} {.failures} {.openConnections} \
    {.sawReset}{"\\n"}{end}{.sources}{"\\n"}{.silent[*].name}{"\\n"}
    """

  @Test(
    "proves that the pods of a service are counted as one, and that one that does not answer is named",
    arguments: ["reviews", "service/reviews", "svc/reviews.default"]
  )
  func service(name: String) async throws {
    let mesh = try ClusterMesh(Self.pods + Self.service)
    let first = try ScriptedAdministration(statistics: [Self.counted(100, 5, open: 9), Self.counted(140, 6, open: 2)])
    let second = try ScriptedAdministration(
      // This one was started again in between.
      statistics: [Self.counted(900, 9, open: 9), Self.counted(7, 2, open: 1, uptime: 3)]
    )
    mesh.server.pods.forward("reviews-a", 15_000, in: "default", port: first.port)
    mesh.server.pods.forward("reviews-b", 15_000, in: "default", port: second.port)
    let run = await CommandRun.onMesh(
      ["stats", name, "--interval", "1ms", "-o", Self.fields],
      environment: mesh.environment
    )
    let expected = """
      inbound 9080  measured 50 3 3 true
      outbound 9080 v1 measured 47 0  true
      outbound 9080 v2 no-traffic 0 0  false
      ["pod reviews-a.default","pod reviews-b.default"]
      pod reviews-c.default

      """
    #expect(run.status == .done && run.output == expected, "\(run.output) \(run.error)")
    #expect(
      run.error.hasPrefix(
        "warning: pod reviews-c.default is not counted: the proxy of reviews-c.default cannot be asked"
      )
    )
  }

  @Test("proves that with --to only what is for one service is told")
  func destination() async throws {
    let mesh = try ClusterMesh(Self.pods)
    let proxy = try ScriptedAdministration(statistics: [Self.counted(1, 0, open: 0), Self.counted(3, 0, open: 0)])
    mesh.server.pods.forward("reviews-a", 15_000, in: "default", port: proxy.port)
    let run = await mesh.run(
      "stats reviews-a --to ratings --interval 1ms -o jsonpath={.items[*].kind}={.items[*].requests}"
    )
    #expect(run == CommandRun(.done, output: "outbound outbound=2 0"))
  }

  @Test(
    "proves that an Envoy that does not know a word for buckets is asked for what it knows",
    arguments: [
      (["400 usage"], "B1(0,4) B5(0,9)", "p50 1 of 5 since false"),
      (["400 usage", "400 usage"], "P50(nan,3) P95(nan,4) P99(nan,5)", "p50 3 of  since true"),
    ]
  )
  func olderReleases(refusals: [String], latency: String, expected: String) async throws {
    let name = "cluster.outbound|80||a.b.svc.cluster.local;.upstream_rq_time: "
    let proxy = try ScriptedAdministration(statistics: refusals + [name + "B1(0,4) B5(0,4)", name + latency])
    let run = await CommandRun.onMesh([
      "stats", "--admin", "http://127.0.0.1:\(proxy.port)", "--interval", "1ms", "-o",
      "jsonpath=p50 {.items[0].latency.p50} of {.items[0].latency.samples} since {.items[0].latency.sinceStart}",
    ])
    #expect(run == CommandRun(.done, output: expected))
  }

  @Test("proves that Istio's own counters go before those of clusters")
  func telemetry() async throws {
    func requests(_ count: Int, _ code: String) -> String {
      "istiocustom_x 1\nistio_requests_total{reporter=\"source\",destination_service=\"ratings.default.svc.cluster.local\","
        + "destination_version=\"v1\",response_code=\"\(code)\"} \(count)\n"
    }
    let proxy = try ScriptedAdministration(
      statistics: [Self.counted(1, 0, open: 0), Self.counted(3, 0, open: 0)],
      exposition: [requests(5, "200"), requests(6, "200") + requests(2, "503")]
    )
    let run = await CommandRun.onMesh([
      "stats", "ratings", "--admin", "http://127.0.0.1:\(proxy.port)", "--interval", "1ms", "-o",
      "jsonpath={.items[*].subset}={.items[*].requests}={.items[*].failures}",
    ])
    #expect(run == CommandRun(.done, output: "v1=3=2"))
  }

  @Test(
    "proves that what is not there, or not allowed, is told with what to do",
    arguments: [
      (
        "stats revievs", ExitStatus.notFound,
        """
        error: there is no pod and no service revievs in namespace default
        help: did you mean reviews?

        """
      ),
      (
        "stats", .usage,
        """
        error: "meshctl stats" needs the argument NAME, or --local or --admin
        help: run "meshctl stats --help" for usage

        """
      ),
      (
        "stats reviews --interval 0", .usage,
        """
        error: invalid value "0" for flag "--interval": expected a time longer than none
        help: run "meshctl stats --help" for usage

        """
      ),
      (
        "stats deployment/a --admin http://127.0.0.1:1", .failed,
        """
        error: --admin names one Envoy, so "deployment/a" means no pods
        help: name a service, or leave the name out

        """
      ),
      (
        "stats pod/a --prometheus http://127.0.0.1:1", .failed,
        """
        error: Istio's telemetry does not tell pods apart
        help: name what makes them, such as deployment/NAME, or ask the pod itself without --prometheus

        """
      ),
      (
        "stats --prometheus http://127.0.0.1:1", .failed,
        """
        error: no Prometheus answers at http://127.0.0.1:1/: connection refused by 127.0.0.1:1
        help: forward a port with "kubectl -n istio-system port-forward svc/prometheus 9090"

        """
      ),
    ]
  )
  func badInput(line: String, status: ExitStatus, error: String) async throws {
    let mesh = try ClusterMesh(Self.pods + Self.service)
    #expect(await mesh.run(line) == CommandRun(status, error: error))
  }

  @Test("proves that a proxy that refuses is told, and one that knows no such service names those that it knows")
  func refusals() async throws {
    let refusing = try ScriptedAdministration(statistics: ["403 no"])
    let place = "http://127.0.0.1:\(refusing.port)"
    #expect(
      await CommandRun.onMesh(["stats", "--admin", place, "--interval", "1ms"])
        == CommandRun(.failed, error: "error: the Envoy at \(place): Envoy refused /stats with status 403: 403 no\n")
    )
    let lines = "cluster.outbound|80||ratings.default.svc.cluster.local;.membership_total: 1\n"
    let knowing = try ScriptedAdministration(statistics: [lines])
    let admin = "http://127.0.0.1:\(knowing.port)"
    let run = await CommandRun.onMesh(["stats", "rating", "--admin", admin, "--interval", "1ms"])
    let error = "error: the Envoy at \(admin) knows no service rating\nhelp: did you mean ratings?\n"
    #expect(run == CommandRun(.notFound, error: error))
  }

  @Test(
    "proves that what a Prometheus refuses is told",
    arguments: [
      (
        #"{"status":"error","errorType":"execution","error":"query processing would load too many samples"}"#,
        """
        error: Prometheus refused the query with status 200: query processing would load too many samples
        help: name a service, or look back less far with --interval

        """
      ),
      (
        "<html>",
        """
        error: what answers at URL/ is no Prometheus: REASON
        help: --prometheus is what is before /api/v1, such as http://localhost:9090

        """
      ),
    ]
  )
  func prometheus(body: String, error: String) async throws {
    let server = try FakeAdministration(answering: Array(body.utf8))
    let url = "http://127.0.0.1:\(server.port)"
    let run = await CommandRun.onMesh(["stats", "--prometheus", url])
    let masked = run.error.replacing(url, with: "URL").replacing(/no Prometheus: .*/, with: "no Prometheus: REASON")
    #expect(run.status == .failed && masked == error)
  }

  @Test("proves that a service of which Prometheus has nothing to tell is told as no data, and not as 0 %")
  func noData() async throws {
    let server = try FakeAdministration(
      answering: Array(#"{"status":"success","data":["reviews.prod.svc.cluster.local"]}"#.utf8)
    )
    let run = await CommandRun.onMesh(["stats", "reviews", "--prometheus", "http://127.0.0.1:\(server.port)", "-q"])
    let table = """
      TRAFFIC          SUBSET  SUCCESS  RPS  P50  P95  P99  CONNS
      to reviews.prod          no data    -    -    -    -      -

      """
    #expect(run == CommandRun(.done, output: table))
  }
}
