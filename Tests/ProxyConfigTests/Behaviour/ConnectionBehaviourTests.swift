import ProxyConfig
import TestSupport
import Testing

@Suite(
  "A real Envoy keeps connections as policies say",
  .requires(.envoy),
  .requires(.python),
  .requires(.openssl),
  .serialized
)
struct ConnectionBehaviourTests {
  private static func host(_ name: String, _ server: String, _ policy: String) throws -> EchoHost {
    let port = try Upstreams.shared.get().port(server)
    return EchoHost(name: name, endpoints: [EchoHost.Endpoint(port: port)], policy: policy)
  }

  @Test("so many requests on each, with the PROXY protocol before, and encrypted for hosts that speak TLS")
  func connections() throws {
    let hosts = [
      try Self.host("one-each", "a", "{connectionPool: {http: {maxRequestsPerConnection: 1}}}"),
      try Self.host("many-each", "a", "{}"),
      try Self.host("proxy-v1", "behind-proxy", "{proxyProtocol: {version: V1}}"),
      try Self.host("proxy-v2", "behind-proxy", "{proxyProtocol: {version: V2}}"),
      try Self.host("origination", "secure-a", "{tls: {mode: SIMPLE}}"),
      try Self.host("named", "secure-a", "{tls: {mode: SIMPLE, sni: other.test}}"),
      try Self.host("plain", "a", "{tls: {mode: DISABLE}}"),
    ]
    let ask = Ask("/", ["ask-served: yes"])
    try RunningEnvoy.with(EchoHost.mesh(hosts)) { (envoy) throws in
      func twice(_ host: String) throws -> [String] {
        try envoy.answers(to: ask, of: "\(host).test", count: 2).map {
          $0.split(separator: " ").dropFirst(5).joined(separator: " ")
        }
      }
      #expect(try twice("one-each") == ["served=1", "served=1"])
      #expect(try twice("many-each") == ["served=1", "served=2"])
      #expect(try twice("plain") == ["served=1", "served=2"])
      #expect(try twice("proxy-v1").first == "served=1 proxy=v1:TCP4")
      #expect(try twice("proxy-v2").first == "served=1 proxy=v2")
      #expect(try twice("origination").first == "served=1 sni=origination.test client=None")
      #expect(try twice("named").first == "served=1 sni=other.test client=None")
    }
  }

  @Test("in HTTP/2 where a port or a policy says so, or the client speaks it")
  func versions() throws {
    let policies =
      [("first", "{}"), ("upgraded", "{http: {h2UpgradePolicy: UPGRADE}}")]
      + [("same", "{http: {useClientProtocol: true}}")]
    let services = policies.map { name, pool in
      Self.simulated(name, port: "http") + "\n---\n" + Self.rule(name, "{connectionPool: \(pool)}")
    }
    let mesh = (services + [Self.simulated("second", port: "http2"), Self.simulated("calls", port: "grpc")])
      .joined(separator: "\n---\n")
    try RunningEnvoy.with(mesh) { (envoy) throws in
      for (name, isSecond) in [("first", 0), ("upgraded", 1), ("same", 0), ("second", 1), ("calls", 1)] {
        #expect(try envoy.get(name).map(\.body) == ["\(name)\n"])
        let cluster = "outbound|80||\(name).default.svc.cluster.local"
        #expect(try envoy.statistic("upstream_cx_http2_total", of: cluster) == isSecond, "\(name)")
      }
      #expect(try envoy.get("same", options: ["--http2-prior-knowledge"]).map(\.body) == ["same\n"])
      let cluster = "outbound|80||same.default.svc.cluster.local"
      #expect(try envoy.statistic("upstream_cx_http2_total", of: cluster) == 1)
    }
  }

  /// A service that Envoy itself answers for, with the name of its only port.
  private static func simulated(_ name: String, port: String) -> String {
    """
    apiVersion: v1
    kind: Service
    metadata: {name: \(name)}
    spec: {selector: {app: \(name)}, ports: [{name: \(port), port: 80}]}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: \(name)}
    spec: {template: {metadata: {labels: {app: \(name)}}, spec: {containers: [{name: a, image: a}]}}}
    """
  }

  private static func rule(_ name: String, _ policy: String) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: \(name)}
    spec: {host: \(name), trafficPolicy: \(policy)}
    """
  }

  @Test("no more requests at once than a pool allows, for a port that speaks HTTP/2 as well")
  func limits() throws {
    let hosts = [
      try Self.host("requests", "a", "{connectionPool: {http: {http2MaxRequests: 1}}}"),
      try Self.host(
        "connections",
        "a",
        "{connectionPool: {tcp: {maxConnections: 1}, http: {http1MaxPendingRequests: 1}}}"
      ),
    ]
    let rules = hosts.map {
      EchoHost.rules($0.host, "http: [{retries: {attempts: 0}, route: [{destination: {host: \($0.host)}}]}]")
    }
    try RunningEnvoy.with(EchoHost.mesh(hosts, rules)) { (envoy) throws in
      for host in hosts {
        let slow = ["--parallel", "--parallel-immediate", "--parallel-max", "12", "-H", "ask-pause: 1"]
        let statuses = try envoy.get(host.host, count: 12, options: slow).map(\.status)
        #expect(Set(statuses) == [200, 503], "\(host.name)")
      }
    }
  }

  @Test("a try that takes too long is tried again, and the time of all tries is bounded too")
  func perTryTimeouts() throws {
    let host = try Self.host("tries", "a", "{}")
    let rules = EchoHost.rules(
      host.host,
      """
      http: [{retries: {attempts: 2, perTryTimeout: 100ms, retryOn: gateway-error, backoff: 1ms},
        route: [{destination: {host: tries.test}}]}]
      """
    )
    try RunningEnvoy.with(EchoHost.mesh([host], [rules])) { (envoy) throws in
      let answer = try envoy.answers(to: Ask("/", ["ask-pause: 30"]), of: host.host, count: 1)
      #expect(answer == ["504 upstream request timeout"])
      #expect(try envoy.statistic("upstream_rq_per_try_timeout", of: "outbound|80||tries.test") == 3)
    }
  }

  @Test("copies of requests go to each mirror, as often as it says")
  func mirrors() throws {
    let hosts = try ["original", "copies", "more-copies"].map { try Self.host($0, $0 == "original" ? "a" : "b", "{}") }
    let rules = EchoHost.rules(
      "original.test",
      """
      http: [{match: [{uri: {exact: /all}}], route: [{destination: {host: original.test}}],
          mirrors: [{destination: {host: copies.test}}, {destination: {host: more-copies.test}, percentage: {value: 100}}]},
        {match: [{uri: {exact: /old}}], route: [{destination: {host: original.test}}], mirror: {host: copies.test}},
        {route: [{destination: {host: original.test}}], mirrors: [{destination: {host: copies.test}, percentage: {value: 0}}]}]
      """
    )
    try RunningEnvoy.with(EchoHost.mesh(hosts, [rules])) { (envoy) throws in
      for (path, count) in [("/all", 5), ("/old", 3), ("/none", 7)] {
        let seen = try envoy.answers(to: Ask(path), of: "original.test", count: count)
        #expect(seen == Array(repeating: "200 a GET \(path) host=original.test", count: count))
      }
      func copies(_ name: String) throws -> Int {
        try envoy.statistic("upstream_rq_completed", of: "outbound|80||\(name).test")
      }
      let haveCome = try (0..<1_000).contains { _ in try copies("copies") == 8 && copies("more-copies") == 5 }
      #expect(haveCome)
      let port = try Upstreams.shared.get().port("b")
      let log = try FinishedProcess.run("/usr/bin/env", ["curl", "-s", "http://127.0.0.1:\(port)/seen"]).output
      #expect(log.split(separator: "\n").contains("b GET /all host=original.test"))
    }
  }
}
