import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy copes with failures as policies say", .requires(.envoy), .requires(.python), .requires(.openssl))
struct FailureBehaviourTests {
  private static func host(
    _ name: String,
    _ servers: [String],
    _ policy: String,
    at places: [String] = []
  ) throws -> EchoHost {
    let upstreams = try Upstreams.shared.get()
    let endpoints = servers.enumerated().map { place, server in
      EchoHost.Endpoint(port: upstreams.port(server), settings: place < places.count ? places[place] : "")
    }
    return EchoHost(name: name, endpoints: endpoints, policy: policy)
  }

  private static func rules(_ host: EchoHost, _ retries: String) -> String {
    EchoHost.rules(host.host, "http: [{retries: {\(retries)}, route: [{destination: {host: \(host.host)}}]}]")
  }

  private static func cluster(_ host: String) -> String { "outbound|80||\(host).test" }

  @Test("retries are bounded by a budget, go to other places, and to the same endpoint where they may")
  func retries() throws {
    let places = ["locality: r1/z1/s1", "locality: r2/z1"]
    // Priorities need outlier detection; nothing is ever left out by this one.
    let prefers = """
      {outlierDetection: {consecutive5xxErrors: 100000}, loadBalancer: {localityLbSetting: {failover: [{from: r1, to: r2}]}}}
      """
    let random = "{loadBalancer: {simple: RANDOM}}"
    let often = "attempts: 2, retryOn: \"5xx,connect-failure\", backoff: 1ms"
    let once = "attempts: 1, retryOn: connect-failure, backoff: 1ms"
    let cases = [
      (try Self.host("broke", ["a"], "{retryBudget: {percent: 0, minRetryConcurrency: 0}}"), often),
      (try Self.host("rich", ["a"], "{retryBudget: {percent: 100}}"), often),
      (try Self.host("near", ["closed", "b"], prefers, at: places), often),
      (try Self.host("far", ["closed", "b"], prefers, at: places), "\(often), retryRemoteLocalities: true"),
      (try Self.host("other", ["a", "closed"], random), once),
      (try Self.host("same", ["a", "closed"], random), "\(once), retryIgnorePreviousHosts: false"),
    ]
    let mesh = EchoHost.mesh(cases.map(\.0), cases.map { Self.rules($0.0, $0.1) })
    try RunningEnvoy.with(mesh, for: ProxyIdentity(locality: "r1/z1/s1")) { (envoy) throws in
      func statuses(_ host: String, _ ask: Ask = Ask("/"), count: Int = 1) throws -> [Substring] {
        try envoy.answers(to: ask, of: "\(host).test", count: count).map { $0.prefix(5) }
      }
      #expect(try statuses("broke", Ask("/broke", ["ask-failures: 1"])) == ["503 a"])
      #expect(try envoy.statistic("upstream_rq_retry_overflow", of: Self.cluster("broke")) == 1)
      #expect(try statuses("rich", Ask("/rich", ["ask-failures: 1"])) == ["200 a"])
      #expect(try statuses("near") == ["503 u"])
      #expect(try statuses("far") == ["200 b"])
      // Half of the first tries fail: of those half fail again, or one in 64 where the one that failed is avoided. Five
      // standard deviations of 400 draws.
      #expect((57...143).contains(try statuses("same", count: 400).count { $0 != "200 a" }))
      #expect(try statuses("other", count: 400).count { $0 != "200 a" } < 13)
    }
  }

  @Test("endpoints are left out for some failures, and used all the same where too few are left")
  func outliers() throws {
    func policy(_ rules: String) -> String {
      "{outlierDetection: {maxEjectionPercent: 100, baseEjectionTime: 1h, \(rules)}}"
    }
    let hosts = [
      try Self.host("panic", ["a", "b"], policy("consecutive5xxErrors: 1, minHealthPercent: 50")),
      try Self.host("calm", ["a", "b"], policy("consecutive5xxErrors: 1")),
      try Self.host("gateways", ["a"], policy("consecutive5xxErrors: 0, consecutiveGatewayErrors: 2")),
      try Self.host(
        "origins",
        ["closed"],
        policy("splitExternalLocalOriginErrors: true, consecutiveLocalOriginFailures: 2")
      ),
    ]
    let mesh = EchoHost.mesh(hosts, hosts.map { Self.rules($0, "attempts: 0") })
    try RunningEnvoy.with(mesh) { (envoy) throws in
      func ask(_ host: String, _ status: Int, count: Int = 1) throws -> [String] {
        try envoy.answers(to: Ask("/", ["ask-status: \(status)"]), of: "\(host).test", count: count)
      }
      func ejections(_ host: String, _ kind: String) throws -> Int {
        try envoy.statistic("outlier_detection.ejections_detected_consecutive_\(kind)", of: Self.cluster(host))
      }
      // Envoy gathers changes of health for a second before it heeds them.
      let isLeftOut = try (0..<10_000).contains { _ in try ask("calm", 500) == ["503 no healthy upstream"] }
      #expect(isLeftOut)
      var seen: Set<Substring> = []
      let isInPanic = try (0..<10_000).contains { _ in
        seen.formUnion(try ask("panic", 500).map { $0.prefix(4) })
        return try envoy.statistic("lb_healthy_panic", of: Self.cluster("panic")) > 0
      }
      #expect(isInPanic)
      #expect(seen == ["500 "])
      _ = try ask("gateways", 500, count: 4)
      #expect(try ejections("gateways", "gateway_failure") == 0)
      _ = try ask("gateways", 503, count: 2)
      #expect(try ejections("gateways", "gateway_failure") == 1)
      _ = try ask("origins", 200, count: 2)
      #expect(try ejections("origins", "local_origin_failure") == 1)
    }
  }
}
