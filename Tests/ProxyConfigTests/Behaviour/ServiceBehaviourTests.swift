import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy reaches the services of a mesh", .requires(.envoy), .requires(.python), .requires(.openssl))
struct ServiceBehaviourTests {
  @Test("by each way in which endpoints are written, and by each name")
  func services() throws {
    let upstreams = try Upstreams.shared.get()
    let mesh = (Self.entries(upstreams) + Self.kubernetes(upstreams) + Self.rules).joined(separator: "\n---\n")
    try RunningEnvoy.with(mesh) { (envoy) throws in
      let table = Self.table(upstreams)
      let answers = try envoy.answers(to: table.map { ($0.host, Ask("/")) })
      let short = answers.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
      let failures = zip(table, short).filter { $0.answer != $1 }.map { "\($0.host) gives \($1), not \($0.answer)" }
      #expect(failures == [])
    }
  }

  /// Hosts, and the status and server that answer for them.
  private static func table(_ upstreams: Upstreams) -> [(host: String, answer: String)] {
    [
      ("static.test", "200 a"), ("static.test:80", "200 a"), ("240.0.0.7", "200 a"), ("static.test:81", "502"),
      ("target.test", "200 b"), ("names.test", "200 c"), ("unix.test", "200 socket"),
      ("localhost:\(upstreams.port("a"))", "200 a"), ("127.0.0.1.nip.test", "502"), ("chosen.test", "200 b"),
      ("hidden.test", "502"),
      ("listed", "200 c"), ("listed.default.svc", "200 c"), ("10.96.0.9", "200 c"), ("old-listed", "200 b"),
      ("headless", "200 a"), ("alias", "200 a"), ("alias.default.svc.cluster.local", "200 a"),
      ("far", "502"), ("far.prod", "200 b"), ("far.prod.svc.cluster.local", "200 b"),
      ("any.wild.test", "200 a"), ("deep.any.wild.test", "200 a"), ("known.wild.test", "200 b"), ("wild.test", "502"),
      ("covered.test", "200 c"),
    ]
  }

  private static func entry(_ name: String, _ host: String, _ spec: String) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata: {name: \(name)}
    spec: {hosts: ["\(host)"], \(spec)}
    """
  }

  private static func entries(_ upstreams: Upstreams) -> [String] {
    let http = "ports: [{number: 80, name: http, protocol: HTTP}]"
    let (a, b, c) = (upstreams.port("a"), upstreams.port("b"), upstreams.port("c"))
    let atA = "resolution: STATIC, \(http), endpoints: [{address: 127.0.0.1, ports: {http: \(a)}}]"
    return [
      entry("static", "static.test", "addresses: [240.0.0.7], \(atA)"),
      entry("covered", "covered.test", atA),
      entry(
        "target",
        "target.test",
        "resolution: STATIC, ports: [{number: 80, name: http, protocol: HTTP, targetPort: \(b)}], endpoints: [{address: 127.0.0.1}]"
      ),
      entry(
        "names",
        "names.test",
        "resolution: DNS, \(http), endpoints: [{address: localhost, ports: {http: \(c)}}]"
      ),
      entry("none", "localhost", "resolution: NONE, ports: [{number: \(a), name: http, protocol: HTTP}]"),
      entry(
        "unix",
        "unix.test",
        "resolution: STATIC, \(http), endpoints: [{address: \"unix://\(upstreams.socketPath)\"}]"
      ),
      entry("chosen", "chosen.test", "resolution: STATIC, \(http), workloadSelector: {labels: {app: chosen}}"),
      EchoMesh.workload("chosen-b", "app: chosen", b),
      EchoMesh.workload("other-a", "app: other", a),
      entry("hidden", "hidden.test", "exportTo: [\".\"], \(atA)").replacing(
        "name: hidden}",
        with: "name: hidden, namespace: prod}"
      ),
    ]
  }

  private static func service(_ name: String, _ spec: String, namespace: String = "default") -> String {
    """
    apiVersion: v1
    kind: Service
    metadata: {name: \(name), namespace: \(namespace)}
    spec: {\(spec)}
    """
  }

  private static func slice(_ service: String, _ port: Int, namespace: String = "default") -> String {
    """
    apiVersion: discovery.k8s.io/v1
    kind: EndpointSlice
    metadata: {name: \(service)-1, namespace: \(namespace), labels: {kubernetes.io/service-name: \(service)}}
    addressType: IPv4
    ports: [{name: http, port: \(port)}]
    endpoints:
      - {addresses: [127.0.0.1], conditions: {ready: true}}
      - {addresses: [127.0.0.2], conditions: {ready: false}}
    """
  }

  private static func kubernetes(_ upstreams: Upstreams) -> [String] {
    let ports = "ports: [{name: http, port: 80}]"
    return [
      service("listed", "clusterIP: 10.96.0.9, \(ports)"), slice("listed", upstreams.port("c")),
      service("old-listed", ports),
      """
      apiVersion: v1
      kind: Endpoints
      metadata: {name: old-listed}
      subsets: [{addresses: [{ip: 127.0.0.1}], ports: [{name: http, port: \(upstreams.port("b"))}]}]
      """,
      service("headless", "clusterIP: None, \(ports)"), slice("headless", upstreams.port("a")),
      service("alias", "type: ExternalName, externalName: static.test, \(ports)"),
      service("far", ports, namespace: "prod"), slice("far", upstreams.port("b"), namespace: "prod"),
    ]
  }

  private static let rules = [
    EchoHost.rules("\"*.wild.test\"", "http: [{route: [{destination: {host: static.test}}]}]")
      .replacing("name: \"*-wild-test\"", with: "name: wild"),
    EchoHost.rules("known.wild.test", "http: [{route: [{destination: {host: target.test}}]}]"),
    EchoHost.rules("covered.test", "http: [{route: [{destination: {host: listed}}]}]"),
  ]

  @Test("but not those that a Sidecar leaves out")
  func sidecar() throws {
    let upstreams = try Upstreams.shared.get()
    let sidecar = """
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata: {name: default}
      spec: {egress: [{hosts: ["./static.test", "prod/*"]}]}
      """
    let mesh = (Self.entries(upstreams) + Self.kubernetes(upstreams) + [sidecar]).joined(separator: "\n---\n")
    try RunningEnvoy.with(mesh) { (envoy) throws in
      let hosts = ["static.test", "far.prod", "target.test", "listed"]
      let statuses = try envoy.answers(to: hosts.map { ($0, Ask("/")) }).map { $0.prefix(3) }
      #expect(statuses == ["200", "200", "502", "502"])
    }
  }
}
