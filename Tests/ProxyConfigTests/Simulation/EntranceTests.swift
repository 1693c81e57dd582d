import ProxyConfig
import Testing

@Suite("Which listener takes a request")
struct EntranceTests {
  private static let mesh = """
    apiVersion: v1
    kind: Service
    metadata: {name: plain}
    spec: {clusterIP: 10.0.0.1, ports: [{name: http, port: 80}]}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: unnamed}
    spec: {clusterIP: 10.0.0.2, ports: [{port: 7000}]}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: mongo, namespace: data}
    spec: {clusterIP: 10.0.0.3, ports: [{name: mongo, port: 27017}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata: {name: edge}
    spec:
      selector: {istio: edge}
      servers:
        - {port: {number: 80, name: http, protocol: HTTP}, hosts: ["*.test"], tls: {httpsRedirect: true}}
        - {port: {number: 443, name: https, protocol: HTTPS}, hosts: ["a.test"], tls: {mode: SIMPLE, credentialName: a}}
        - {port: {number: 443, name: more, protocol: HTTPS}, hosts: ["*.test"], tls: {mode: SIMPLE, credentialName: b}}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: edge}
    spec: {gateways: [edge], hosts: ["*.test"], http: [{name: all, route: [{destination: {host: plain}}]}]}
    """

  private static func explanation(
    _ url: String,
    at entrance: Entrance = .mesh,
    _ target: TranslationTarget = .istiod
  ) throws -> Explanation {
    let input = MeshText.input(mesh)
    let gateway = ProxyIdentity.gateway("default/edge", of: input) ?? ProxyIdentity()
    let translation = Translation(input, for: entrance == .mesh ? ProxyIdentity() : gateway, target: target)
    return translation.explanation(of: try #require(RequestURL(url)), method: "GET", headers: [], at: entrance)
  }

  @Test(
    "the sidecar's listener is that of the service's address, or of its port",
    arguments: [
      ("http://plain/", "0.0.0.0_80", "80"),
      ("http://unnamed:7000/", "10.0.0.2_7000", "unnamed.default.svc.cluster.local:7000"),
      ("http://unnamed.default.svc:7000/", "10.0.0.2_7000", "unnamed.default.svc.cluster.local:7000"),
      ("http://10.0.0.2:7000/", "10.0.0.2_7000", "unnamed.default.svc.cluster.local:7000"),
      ("http://mongo.data:27017/", "10.0.0.3_27017", nil), ("http://mongo:27017/", "virtualOutbound", nil),
      ("http://other:7000/", "virtualOutbound", nil),
    ]
  )
  func sidecar(url: String, listener: String, routes: String?) throws {
    let explanation = try Self.explanation(url)
    #expect(explanation.listener?.name == listener)
    #expect(explanation.routes?.name == routes)
  }

  @Test(
    "a gateway sends to TLS, ends TLS by the name that is asked for, and takes no plain request there",
    arguments: [
      ("http://a.test/x", "0.0.0.0_80", "http.80", "sent to https://a.test/x"),
      ("http://a.test:80/x", "0.0.0.0_80", "http.80", "sent to https://a.test/x"),
      ("https://a.test/", "0.0.0.0_443", "https.443.https.edge.default", "all"),
      ("https://b.test/", "0.0.0.0_443", "https.443.more.edge.default", "all"),
      ("http://a.test:443/", "0.0.0.0_443", nil, "misspoken"), ("https://a.test:80/", "0.0.0.0_80", nil, "misspoken"),
      ("http://a.test:8080/", nil, nil, "unserved"), ("http://other/", "0.0.0.0_80", "http.80", "unknown host"),
    ]
  )
  func gateway(url: String, listener: String?, routes: String?, outcome: String) throws {
    let explanation = try Self.explanation(url, at: .gateway("default/edge"))
    #expect(explanation.listener?.name == listener)
    #expect(explanation.routes?.name == routes)
    #expect(Self.text(of: explanation) == outcome)
  }

  @Test("an Envoy by itself speaks plain HTTP at its gateway, whatever the scheme")
  func standalone() throws {
    let explanation = try Self.explanation("https://a.test/", at: .gateway("default/edge"), .standalone(.init()))
    #expect(Self.text(of: explanation) == "all")
    #expect(explanation.request.scheme == "http")
    let bytes = try Self.explanation("http://mongo.data:27017/", at: .mesh, .standalone(.init()))
    guard case .passedOn(let shares) = bytes.outcome else { throw Unexpected() }
    #expect(shares.map(\.destination.host) == ["mongo.data.svc.cluster.local"])
    #expect(bytes.isRouted)
  }

  private static func text(of explanation: Explanation) -> String {
    switch explanation.outcome {
    case .unserved: "unserved"
    case .misspoken: "misspoken"
    case .sentToTLS(let location): "sent to \(location)"
    case .unknownHost: "unknown host"
    case .taken(let route, _): route.label
    case .passedOn, .refused, .noRule: "other"
    }
  }

  private struct Unexpected: Error {}
}
