import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy passes connections on as rules say", .requires(.envoy), .requires(.python), .requires(.openssl))
struct Layer4BehaviourTests {
  @Test("shares of connections, and the rule for a port")
  func shares() throws {
    let upstreams = try Upstreams.shared.get()
    let endpoints = ["a", "b"].map { EchoHost.Endpoint(port: upstreams.port($0), settings: "labels: {version: \($0)}") }
    let subsets = "[{name: a, labels: {version: a}}, {name: b, labels: {version: b}}]"
    let hosts = ["shares", "ports"].map {
      EchoHost(name: $0, portProtocol: "TCP", endpoints: endpoints, subsets: subsets)
    }
    let rules = [
      EchoHost.rules(
        "shares.test",
        """
        tcp: [{route: [{destination: {host: shares.test, subset: a}, weight: 80},
          {destination: {host: shares.test, subset: b}, weight: 20}]}]
        """
      ),
      EchoHost.rules(
        "ports.test",
        """
        tcp: [{match: [{port: 81}], route: [{destination: {host: ports.test, subset: a}}]},
          {match: [{port: 80}], route: [{destination: {host: ports.test, subset: b}}]}]
        """
      ),
    ]
    try RunningEnvoy.with(EchoHost.mesh(hosts, rules)) { (envoy) throws in
      let new = Ask("/", ["Connection: close"])
      let asks = Array(repeating: ("any", new), count: 400)
      let second = try envoy.answers(to: asks, through: "shares.test:80").count { $0 == "200 b GET / host=any" }
      // Six standard deviations of 400 draws around 20 %: once in 10^8 runs by chance.
      #expect((32...128).contains(second))
      let other = try envoy.answers(to: Array(repeating: ("any", new), count: 20), through: "ports.test:80")
      #expect(Set(other) == ["200 b GET / host=any"])
    }
  }

  @Test("encrypted connections by the name that they ask for")
  func names() throws {
    let upstreams = try Upstreams.shared.get()
    let hosts = ["secure-a", "secure-b"].map {
      EchoHost(name: $0, portProtocol: "TLS", endpoints: [EchoHost.Endpoint(port: upstreams.port($0))])
    }
    let rules = EchoHost.rules(
      "secure-a.test",
      """
      tls: [{match: [{sniHosts: [secure-a.test]}], route: [{destination: {host: secure-b.test}}]},
        {match: [{sniHosts: ["*.many.test"]}], route: [{destination: {host: secure-a.test}}]}]
      """
    )
    try RunningEnvoy.with(EchoHost.mesh(hosts, [rules])) { (envoy) throws in
      func server(_ name: String, through purpose: String) throws -> String {
        try Self.encrypted(envoy, name, through: purpose, trusting: upstreams.certificates.certificate("ca"))
      }
      #expect(try server("secure-a.test", through: "secure-a.test:80") == "200 secure-b sni=secure-a.test")
      #expect(try server("x.many.test", through: "secure-a.test:80") == "200 secure-a sni=x.many.test")
      #expect(try server("unknown.test", through: "secure-a.test:80") == "000")
      // Without a rule the service itself is the only one.
      #expect(try server("secure-b.test", through: "secure-b.test:80") == "200 secure-b sni=secure-b.test")
      #expect(try server("secure-a.test", through: "secure-b.test:80") == "000")
    }
  }

  /// The status, server and name that came of a request over TLS to a name.
  static func encrypted(
    _ envoy: RunningEnvoy,
    _ name: String,
    through purpose: String,
    trusting authority: String
  ) throws -> String {
    let port = envoy.ports[purpose] ?? 0
    let run = try FinishedProcess.run(
      "/usr/bin/env",
      [
        "curl", "-s", "-m", "60", "--cacert", authority, "--connect-to", "\(name):\(port):127.0.0.1:\(port)", "-w",
        "%{http_code}", "https://\(name):\(port)/",
      ]
    )
    let words = run.output.split { " \n".contains($0) }
    let shown = words.filter { $0.hasPrefix("secure-") || $0.hasPrefix("sni=") }
    return ([words.last ?? ""] + shown).joined(separator: " ")
  }

  @Test("through a gateway by the name that they ask for, without being decrypted")
  func passthrough() throws {
    let upstreams = try Upstreams.shared.get()
    let hosts = ["secure-a", "secure-b"].map {
      EchoHost(name: $0, portProtocol: "TLS", endpoints: [EchoHost.Endpoint(port: upstreams.port($0))])
    }
    let gateway = """
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata: {name: edge}
      spec:
        selector: {istio: ingressgateway}
        servers:
          - {port: {number: 443, name: tls, protocol: TLS}, hosts: ["*.test"], tls: {mode: PASSTHROUGH}}
          - {port: {number: 9000, name: tcp, protocol: TCP}, hosts: ["*"]}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: edge}
      spec:
        hosts: ["*.test"]
        gateways: [edge]
        tls:
          - {match: [{port: 443, sniHosts: [secure-a.test]}], route: [{destination: {host: secure-a.test}}]}
          - {match: [{port: 443, sniHosts: ["*.b.test"]}], route: [{destination: {host: secure-b.test}}]}
        tcp:
          - {match: [{port: 9000}], route: [{destination: {host: secure-b.test}}]}
      """
    try RunningEnvoy.with(EchoHost.mesh(hosts, [gateway])) { (envoy) throws in
      func server(_ name: String, _ port: Int) throws -> String {
        let authority = upstreams.certificates.certificate("ca")
        return try Self.encrypted(envoy, name, through: "gateway default/edge:\(port)", trusting: authority)
      }
      #expect(try server("secure-a.test", 443) == "200 secure-a sni=secure-a.test")
      #expect(try server("secure-c.test", 443) == "000")
      #expect(try server("any.test", 9_000) == "200 secure-b sni=any.test")
    }
  }
}
