import AccessLogging
import Testing

@Suite("Names of clusters in lines")
struct LoggedClusterTests {
  @Test(
    "a name is taken apart",
    arguments: [
      (
        "outbound|9080|v1|reviews.default.svc.cluster.local", .outbound, 9080, "v1", "reviews.default.svc.cluster.local"
      ),
      ("outbound|9080||reviews", .outbound, 9080, "", "reviews"), ("inbound|9080||", .inbound, 9080, "", ""),
      ("inbound|8000|http|httpbin.default", .inbound, 8000, "", "httpbin.default"),
      ("outbound_.9080_.v1_.reviews.default", .outbound, 9080, "v1", "reviews.default"),
      ("outbound_.9080_._.reviews", .outbound, 9080, "", "reviews"),
      ("PassthroughCluster", .outbound, nil, "", "PassthroughCluster"),
      ("InboundPassthroughClusterIpv4", .inbound, nil, "", "InboundPassthroughClusterIpv4"),
      ("InboundPassthroughCluster", .inbound, nil, "", "InboundPassthroughCluster"),
      ("BlackHoleCluster", .outbound, nil, "", "BlackHoleCluster"), ("xds-grpc", .other, nil, "", "xds-grpc"),
      ("outbound|123456|a|b", .outbound, nil, "a", "b"), ("outbound|", .outbound, nil, "", ""),
      ("outbound", .other, nil, "", "outbound"), ("inbound|x", .inbound, nil, "", ""),
      ("outbound|9080|v1|reviews;", .outbound, 9080, "v1", "reviews"), ("inbound|9080||;", .inbound, 9080, "", ""),
      ("PassthroughCluster;", .outbound, nil, "", "PassthroughCluster"),
      ("outbounds|1|2|3", .other, nil, "", "outbounds|1|2|3"),
    ] as [(String, LoggedCluster.Direction, Int?, String, String)]
  )
  func parts(_ name: String, _ direction: LoggedCluster.Direction, _ port: Int?, _ subset: String, _ host: String)
    throws
  {
    let pattern = try AccessLogPattern(text: "to %UPSTREAM_CLUSTER_RAW% %DURATION%")
    let line = try #require(ReadLine("to \(name) 12345", by: pattern))
    let cluster = try #require(line.cluster)
    #expect(cluster.direction == direction)
    #expect(cluster.port == port)
    #expect(line.text(at: cluster.subset) == subset)
    #expect(line.text(at: cluster.host) == host)
  }

  @Test("a name with escapes has parts too, of which one may be empty")
  func escaped() throws {
    let members =
      #""upstream_cluster":"outbound|80||a\/b;","response_flags":null,"upstream_host":null,"route_name":null"#
    let line = try #require(ReadLine("{\(members)}"))
    let cluster = try #require(line.cluster)
    #expect(line.text(at: cluster.subset) == "")
    #expect(line.text(at: cluster.host) == "a/b")
    var summary = AccessLogSummary(by: [.subset])
    summary.add(line.entry, in: line.bytes.span)
    #expect(summary.report().rows.map(\.texts) == [["a/b", ""]])
  }

  @Test("a request without an upstream has no cluster")
  func none() throws {
    let line = try #require(ReadLine("to - 12345678", by: try AccessLogPattern("to %UPSTREAM_CLUSTER% %DURATION%")))
    #expect(line.cluster == nil)
  }

  @Test(
    "moments are read as nanoseconds since 1970",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2024-02-29T23:59:60.5Z", 1_709_251_200_500_000_000),
      ("2026-11-21T14:02:11.1234567891Z", 1_795_269_731_123_456_789),
      ("2000-03-01T01:30:00-00:30", 951_876_000_000_000_000), ("2023-02-29T00:00:00Z", nil),
      ("2026-13-01T00:00:00Z", nil),
      ("2026-11-21T24:00:00Z", nil), ("2026-11-21T14:02:11.Z", nil), ("2026-11-21T14:02:11.123", nil),
      ("2026-11-21T14:02:11", nil), ("2026-11-21T14:02:11Zulu", nil), ("2026-11-21T14:02:11+1:00", nil),
      ("1900-01-01T00:00:00Z", nil), ("1970-01-01T00:59:59+01:00", nil), ("1970-01-01T01:00:00+01:00", 0),
      ("9999-12-31T23:59:59Z", nil), ("2261-12-31T23:59:60-23:59", 9_214_732_740_000_000_000),
      ("21/Nov/2026:14:02:11Z", nil),
    ] as [(String, Int64?)]
  )
  func moments(_ text: String, _ expected: Int64?) throws {
    let line = try #require(ReadLine("at \(text) 12", by: try AccessLogPattern("at %START_TIME% %DURATION%")))
    #expect(line.startTime == expected)
  }
}
