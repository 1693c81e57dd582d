import Metrics
import Testing

@Suite("What Prometheus is asked about traffic, and what it means")
struct TrafficQueryTests {
  private static let query = TrafficQuery(.service("reviews", namespace: "prod"), milliseconds: 60_000)
  private static let host = "reviews.prod.svc.cluster.local"

  @Test("proves the questions for a service, a workload and everything")
  func questions() {
    #expect(
      Self.query.istioRequests
        == #"istio_requests_total{destination_service_name="reviews",destination_service_namespace="prod"}[60000ms]"#
    )
    #expect(
      Self.query.envoyDurations
        == #"sum by (le,cluster_name)(increase(envoy_cluster_upstream_rq_time_bucket{cluster_name=~"outbound\\|[0-9]*"#
        + #"\\|[^|]*\\|reviews\\.prod(\\..*)?"}[60000ms]))"#
    )
    let workload = TrafficQuery(.workload("a\"b\\", namespace: nil), milliseconds: 0)
    #expect(
      Self.query.envoyCounters
        == #"{__name__=~"envoy_cluster_(upstream_rq|upstream_rq_retry|upstream_rq_timeout|upstream_rq_pending_overflow|"#
        + #"upstream_cx_total|upstream_cx_connect_fail|upstream_cx_active|membership_total|grpc_(.*_)?failure)","#
        + #"cluster_name=~"outbound\\|[0-9]*\\|[^|]*\\|reviews\\.prod(\\..*)?"}[60000ms]"#
    )
    #expect(workload.istioRequests == #"istio_requests_total{destination_workload="a\"b\\"}[1ms]"#)
    #expect(workload.envoyCounters == nil && workload.envoyDurations == nil)
    #expect(TrafficQuery(.everything, milliseconds: 5).istioRequests == "istio_requests_total{}[5ms]")
    #expect(Self.query.scrapes == "up[60000ms]")
  }

  private static func series(_ labels: [String: String], _ values: [Double?], metric: String = "istio_requests_total")
    -> PrometheusSeries
  {
    let samples = values.enumerated().compactMap { place, value in
      value.map { PrometheusSample(time: Double(place * 15), value: $0) }
    }
    return PrometheusSeries(labels: labels.merging(["__name__": metric]) { $1 }, samples: samples)
  }

  private static func requests(
    _ reporter: String,
    _ code: String,
    _ values: [Double?],
    client: String = "web",
    grpc: String = "",
    version: String = "v1"
  ) -> PrometheusSeries {
    series(
      [
        "reporter": reporter, "response_code": code, "source_workload": client, "grpc_response_status": grpc,
        "destination_service": host, "destination_version": version, "job": "pods", "instance": "a",
      ],
      values
    )
  }

  private static let scrapes = [series(["job": "pods", "instance": "a"], [1, 1, 1, 1], metric: "up")]

  private static func windows(_ requests: [PrometheusSeries]) -> [TrafficWindow] {
    query.windows(istio: requests, durations: [], scrapes: scrapes)
  }

  @Test("proves that a version that only fails is at 0 %, and that its first failures count")
  func onlyFailures() {
    let windows = Self.windows([Self.requests("source", "503", [nil, 4, 9, 9])])
    #expect(windows.map(\.success) == [.measured(successes: 0, requests: 9)])
    #expect(windows.first?.seconds == 45)
  }

  @Test("proves that requests that never arrived count, and that those that did do not count twice")
  func neverArrived() {
    let windows = Self.windows([
      Self.requests("source", "200", [10, 20, 30, 40]), Self.requests("destination", "200", [10, 20, 30, 40]),
      Self.requests("source", "503", [nil, nil, 5, 10]),
    ])
    #expect(windows.map(\.success) == [.measured(successes: 30, requests: 40)])
  }

  @Test("proves that a client without a proxy of its own is counted by the server's")
  func foreignClient() {
    let windows = Self.windows([
      Self.requests("source", "200", [0, 1, 2, 3]), Self.requests("destination", "200", [0, 1, 2, 3]),
      Self.requests("destination", "500", [0, 0, 2, 2], client: "unknown"),
    ])
    #expect(windows.map(\.success) == [.measured(successes: 3, requests: 5)])
  }

  @Test("proves that failures of gRPC are failures although their HTTP status is 200")
  func grpc() {
    let windows = Self.windows([
      Self.requests("source", "200", [0, 0, 6, 6], grpc: "0"),
      Self.requests("source", "200", [0, 0, 2, 2], grpc: "14"),
    ])
    #expect(windows.map(\.success) == [.measured(successes: 6, requests: 8)])
  }

  @Test("proves that no traffic, no series, and a series that cannot be counted are three things")
  func nothing() {
    #expect(Self.windows([Self.requests("source", "200", [7, 7, 7, 7])]).map(\.success) == [.noTraffic])
    #expect(Self.windows([]) == [])
    #expect(Self.windows([Self.requests("source", "200", [7, nil, nil, nil])]).map(\.success) == [.noData])
    #expect(Self.windows([Self.requests("source", "200", [.nan, .infinity])]).map(\.success) == [.noData])
  }

  @Test("proves that versions are told apart, and that resets are seen")
  func versions() {
    let windows = Self.windows([
      Self.requests("source", "200", [0, 5, 1, 3]), Self.requests("source", "200", [0, 0, 0, 2], version: "v2"),
    ])
    #expect(windows.map(\.requests) == [8, 2])
    #expect(windows.map(\.sawReset) == [true, false])
    #expect(windows.map { $0.subject.destination?.subset } == ["v1", "v2"])
  }

  private static func cluster(_ metric: String, _ values: [Double?], _ labels: [String: String] = [:])
    -> PrometheusSeries
  {
    let name = ["cluster_name": "outbound|9080|v1|\(host)", "job": "pods", "instance": "a"]
    return series(name.merging(labels) { $1 }, values, metric: "envoy_cluster_\(metric)")
  }

  @Test("proves that clusters of Envoys are counted by classes of status alone, with connections and latencies")
  func clusters() {
    let windows = Self.query.windows(
      envoy: [
        Self.cluster("upstream_rq", [nil, 10, 20, 30], ["response_code_class": "2xx"]),
        Self.cluster("upstream_rq", [nil, 10, 20, 30], ["response_code": "200"]),
        Self.cluster("upstream_cx_active", [1, 2, 3, 4]), Self.cluster("membership_total", [1, 1, 1, 1]),
        Self.cluster("upstream_rq_retry", [1, 1, 1, 2]), Self.cluster("grpc_failure", [nil, 1, 2, 2]),
        Self.cluster("grpc_shop_Cart_Add_failure", [nil, nil, 1, 1]), Self.cluster("grpc_success", [nil, 9, 9, 9]),
      ],
      durations: [("1", 9.6), ("+Inf", 30.2), ("5", 30.2)].map { bound, count in
        Self.series(["cluster_name": "outbound|9080|v1|\(Self.host)", "le": bound], [count])
      },
      scrapes: Self.scrapes
    )
    let latency = LatencyDistribution([
      LatencyBucket(lower: 0, upper: 1, count: 10), LatencyBucket(lower: 1, upper: 5, count: 20),
    ])
    let expected = TrafficWindow(
      .outbound(TrafficDestination(host: Self.host, port: 9080, subset: "v1")),
      seconds: 45,
      counts: [.successful: 30, .grpcFailure: 3, .retry: 1],
      openConnections: 4,
      latency: .measured(latency)
    )
    #expect(windows == [expected])
  }
}
