import Metrics
import Testing

@Suite("What a proxy tells of its traffic")
struct TrafficStatisticsTests {
  private static let reviews = TrafficSubject.outbound(
    TrafficDestination(host: "reviews.default.svc.cluster.local", port: 9080, subset: "v1")
  )

  private static func reading(_ lines: String, of service: String? = nil) -> ProxyReading {
    TrafficStatistics(of: service).reading(lines: lines, exposition: "")
  }

  @Test(
    "proves that each statistic is counted for whom it tells of, and none twice",
    arguments: [
      ("cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_rq_2xx", reviews),
      ("cluster.outbound|9080|v1|reviews.default.svc.cluster.local.upstream_rq_2xx", reviews),
      ("cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.external.upstream_rq_2xx", nil),
      ("cluster.outbound|9080|v1|reviews.default.svc.cluster.local.external.upstream_rq_2xx", nil),
      ("cluster.outbound|9080|v1|reviews.default.svc.cluster.local.canary.upstream_rq_2xx", nil),
      ("cluster.outbound|9080|v1|reviews.default.svc.cluster.local.retry.upstream_rq_2xx", nil),
      ("cluster.outbound|9080|v1|reviews.default.svc.cluster.local.zone.a.b.upstream_rq_2xx", nil),
      ("cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_rq_200", nil),
      ("cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_rq_completed", nil),
      ("cluster.inbound|9080||;.upstream_rq_2xx", .inbound(TrafficDestination(host: "", port: 9080))),
      (
        "cluster.inbound|9080|http|reviews.default.svc.cluster.local.upstream_rq_2xx",
        .inbound(TrafficDestination(host: "reviews.default.svc.cluster.local", port: 9080))
      ),
      ("cluster.PassthroughCluster;.upstream_rq_2xx", .cluster("PassthroughCluster")),
      ("cluster.xds-grpc.upstream_rq_2xx", nil), ("cluster.sds-grpc;.upstream_rq_2xx", nil),
      ("http.outbound_0.0.0.0_9080;.downstream_rq_2xx", .listener("outbound_0.0.0.0_9080")),
      ("http.ingress_http.downstream_rq_2xx", .listener("ingress_http")),
      ("http.admin.downstream_rq_2xx", nil), ("http.a.user_agent.ios.downstream_rq_2xx", nil),
      ("http.a;.rds.b.downstream_rq_2xx", nil),
      (
        "vhost.reviews.default:9080.route.canary.v2.upstream_rq_2xx",
        .route(virtualHost: "reviews.default:9080", name: "canary.v2")
      ),
      ("vhost.reviews.vcluster.other.upstream_rq_2xx", nil), ("upstream_rq_2xx", nil), ("", nil), (".", nil),
    ] as [(String, TrafficSubject?)]
  )
  func names(name: String, subject: TrafficSubject?) {
    let expected = subject.map { [$0: TrafficReading(counters: [.successful: 7])] } ?? [:]
    #expect(Self.reading("\(name): 7\n").envoy == expected)
  }

  @Test("proves that counters, connections and the time of running are read, and that a gauge below zero is zero")
  func values() {
    let lines = """
      cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.grpc.failure: 2
      cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_cx_active: 18446744073709551613
      cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_cx_total: 3
      cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_rq_5xx: 5
      cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_rq_retry: 6
      cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_rq_timeout: x
      server.uptime: 220
      no colon
      """
    let counters: [TrafficCounter: UInt64] = [.grpcFailure: 2, .connection: 3, .serverError: 5, .retry: 6]
    let expected = ProxyReading(
      envoy: [Self.reviews: TrafficReading(counters: counters, openConnections: 0)],
      uptime: 220
    )
    #expect(Self.reading(lines) == expected)
  }

  @Test(
    "proves that the three forms of a distribution are read",
    arguments: [
      (
        ": \n  totals=0,0:39, 2,0.1:1\n  intervals=2,0.1:1\n  summary=P0(nan,0) P100(nan,2.05)",
        .buckets(
          LatencyDistribution([
            LatencyBucket(lower: 0, upper: 0, count: 39), LatencyBucket(lower: 2, upper: 2.1, count: 1),
          ])
        )
      ),
      (
        ": B0.5(1,4) B1(1,4) B5(2,5) B3.6e+06(2,5)",
        .buckets(
          LatencyDistribution([
            LatencyBucket(lower: 0, upper: 0.5, count: 4), LatencyBucket(lower: 1, upper: 5, count: 1),
          ])
        )
      ),
      (": P0(nan,0) P50(1,2.05) P99.9(nan,nan)", .quantiles([0: 0, 0.5: 2.05])),
      (": No recorded values", .none),
      (": \n  totals=\n", .buckets(LatencyDistribution([]))),
      (": \n  totals=1:2, a,b:c, 1,1:-4\n", .buckets(LatencyDistribution([]))),
    ] as [(String, LatencyReading)]
  )
  func distributions(text: String, expected: LatencyReading) {
    let name = "cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_rq_time"
    #expect(Self.reading(name + text).envoy == [Self.reviews: TrafficReading(latency: expected)])
  }

  @Test("proves that with a service only what is of it is told", arguments: ["reviews", "reviews.default"])
  func service(name: String) {
    let lines = """
      cluster.outbound|9080|v1|reviews.default.svc.cluster.local;.upstream_rq_2xx: 7
      cluster.outbound|9080|v1|reviews-old.default.svc.cluster.local;.upstream_rq_2xx: 8
      http.outbound_0.0.0.0_9080;.downstream_rq_2xx: 9
      """
    #expect(Self.reading(lines, of: name).envoy == [Self.reviews: TrafficReading(counters: [.successful: 7])])
  }

  @Test("proves what Envoy and the telemetry of Istio are asked for")
  func filters() {
    #expect(
      TrafficStatistics(of: "a.b").envoyFilter
        == #"^server\.uptime$|^cluster\.([a-z]+\|[0-9]*\|[^|]*\|)?a\.b[.;](.*\.)?(upstream_(rq_([1-5]xx|time|retry|timeout"#
        + #"|pending_overflow)|cx_(active|total|connect_fail))|membership_total|failure)$|^vhost\.a\.b[.:].*\.route\..*"#
        + #"\.upstream_rq_([1-5]xx|time|retry|timeout|pending_overflow)$"#
    )
  }

  private static let telemetry = """
    # TYPE istio_requests_total counter
    istio_requests_total{reporter="source",destination_service="reviews.default.svc.cluster.local",destination_version="v1",response_code="200",grpc_response_status=""} 40
    istio_requests_total{reporter="source",destination_service="reviews.default.svc.cluster.local",destination_version="v1",response_code="200",grpc_response_status="14"} 3
    istio_requests_total{reporter="source",destination_service="reviews.default.svc.cluster.local",destination_version="unknown",response_code="503",response_flags="UH"} 2
    istio_requests_total{reporter="source",destination_service="reviews.default.svc.cluster.local",destination_version="v1",response_code="0",response_flags="DC"} 1
    istio_requests_total{reporter="destination",destination_service="a\\"b",destination_version="v1",response_code="404"} 5 1395066363000
    istio_requests_total{reporter="none",destination_service="c",response_code="404"} 5
    istio_requests_total{destination_service="c
    istio_request_duration_milliseconds_bucket{reporter="destination",destination_service="a\\"b",destination_version="v1",le="1"} 2
    istio_request_duration_milliseconds_bucket{reporter="destination",destination_service="a\\"b",destination_version="v1",le="+Inf"} 5
    """

  @Test("proves that the telemetry of Istio tells success, failures of gRPC, what never arrived, and who went away")
  func istio() {
    let host = "reviews.default.svc.cluster.local"
    let distribution = LatencyDistribution([
      LatencyBucket(lower: 0, upper: 1, count: 2), LatencyBucket(lower: 1, upper: .infinity, count: 3),
    ])
    let reading = TrafficStatistics().reading(lines: "", exposition: Self.telemetry)
    #expect(
      reading.istio == [
        .outbound(TrafficDestination(host: host, subset: "v1")):
          TrafficReading(counters: [.successful: 43, .grpcFailure: 3, .abandoned: 1]),
        .outbound(TrafficDestination(host: host)): TrafficReading(counters: [.serverError: 2]),
        .inbound(TrafficDestination(host: "a\"b", subset: "v1")):
          TrafficReading(counters: [.clientError: 5], latency: .buckets(distribution)),
      ]
    )
  }
}
