import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy ends connections when policies say so", .requires(.envoy), .requires(.python), .requires(.openssl))
struct ConnectionLifeBehaviourTests {
  private static func host(_ name: String, _ server: String, _ policy: String, _ port: String = "HTTP") throws
    -> EchoHost
  {
    let endpoint = EchoHost.Endpoint(port: try Upstreams.shared.get().port(server))
    return EchoHost(name: name, portProtocol: port, endpoints: [endpoint], policy: policy)
  }

  private static func cluster(_ host: String) -> String { "outbound|80||\(host).test" }

  /// What holds where policies say nothing.
  private static let mesh = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: istio, namespace: istio-system}
    data:
      mesh: |
        connectTimeout: 7s
        tcpKeepalive: {probes: 4, time: 90s}
        defaultHttpRetryPolicy: {attempts: 0}
    """

  @Test("that are not made in time, idle or old; the rest is as Envoy was told")
  func endings() throws {
    let hosts = [
      try Self.host("late", "full", "{connectionPool: {tcp: {connectTimeout: 100ms}}}"),
      try Self.host("idle", "a", "{connectionPool: {http: {idleTimeout: 100ms}}}"),
      try Self.host("aged", "a", "{connectionPool: {tcp: {maxConnectionDuration: 100ms}}}"),
      try Self.host("kept", "a", "{connectionPool: {tcp: {tcpKeepalive: {probes: 3, interval: 5s}}}}"),
      try Self.host(
        "slow",
        "a",
        "{loadBalancer: {simple: ROUND_ROBIN, warmup: {duration: 1h, aggression: 2, minimumPercent: 20}}}"
      ),
      try Self.host("streams", "a", "{connectionPool: {http: {maxConcurrentStreams: 7}}}", "HTTP2"),
      try Self.host("silent", "a", "{connectionPool: {tcp: {idleTimeout: 100ms}}}", "TCP"),
    ]
    try RunningEnvoy.with(EchoHost.mesh(hosts, [Self.mesh])) { (envoy) throws in
      func get(_ host: String, _ ask: Ask = Ask("/")) throws -> [String] {
        try envoy.answers(to: ask, of: "\(host).test", count: 1)
      }
      let late = "503 upstream connect error or disconnect/reset before headers. reset reason: connection timeout"
      #expect(try get("late") == [late])
      #expect(try envoy.statistic("upstream_cx_connect_timeout", of: Self.cluster("late")) == 1)
      for (host, statistic) in [("idle", "upstream_cx_idle_timeout"), ("aged", "upstream_cx_max_duration_reached")] {
        #expect(try get(host) == ["200 a GET / host=\(host).test"])
        let hasEnded = try (0..<10_000).contains { _ in try envoy.statistic(statistic, of: Self.cluster(host)) == 1 }
        #expect(hasEnded, "\(host)")
      }
      #expect(try get("kept") == ["200 a GET / host=kept.test"])
      #expect(try get("slow") == ["200 a GET / host=slow.test"])
      let silent = try envoy.answers(to: [("any", Ask("/", ["ask-pause: 30"]))], through: "silent.test:80")
      #expect(silent == ["000"])
      try Self.checkFields(of: envoy)
    }
  }

  /// What a machine by itself shows nothing of.
  private static func checkFields(of envoy: RunningEnvoy) throws {
    let fields = [
      ("late", "connect_timeout", "\"0.100s\""), ("idle", "connect_timeout", "\"7s\""),
      (
        "kept", "upstream_connection_options",
        #"{"tcp_keepalive":{"keepalive_interval":5,"keepalive_probes":3,"keepalive_time":90}}"#
      ),
      ("idle", "upstream_connection_options", #"{"tcp_keepalive":{"keepalive_probes":4,"keepalive_time":90}}"#),
      (
        "slow", "round_robin_lb_config",
        #"""
        {"slow_start_config":{"aggression":{"default_value":2,"runtime_key":"upstream.slow_start.aggression"},\#
        "min_weight_percent":{"value":20},"slow_start_window":"3600s"}}
        """#
      ),
    ]
    for (host, field, value) in fields {
      #expect(try envoy.field(field, of: cluster(host)) == value, "\(host)")
    }
    let options = try envoy.field("typed_extension_protocol_options", of: cluster("streams"))
    #expect(options.contains(#""http2_protocol_options":{"max_concurrent_streams":7}"#), "\(options)")
  }

  @Test("through a tunnel that another proxy opens")
  func tunnels() throws {
    let hosts = [
      try Self.host("tunnel", "a", "{tunnel: {protocol: CONNECT, targetHost: far.example, targetPort: 443}}", "TCP"),
      try Self.host("posted", "b", "{tunnel: {protocol: POST, targetHost: far.example, targetPort: 443}}", "TCP"),
    ]
    try RunningEnvoy.with(EchoHost.mesh(hosts)) { (envoy) throws in
      func get(_ host: String) throws -> [String] {
        try envoy.answers(to: [("inner.test", Ask("/x"))], through: "\(host).test:80")
      }
      #expect(try get("tunnel") == ["200 a GET /x host=inner.test tunnel=CONNECT:far.example:443"])
      let posted = try get("posted")
      #expect(posted == ["200 b GET /x tunnel=POST:far.example:443"])
    }
  }
}
