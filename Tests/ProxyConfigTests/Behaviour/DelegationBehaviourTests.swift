import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy follows rules to delegates", .requires(.envoy), .requires(.python), .requires(.openssl))
struct DelegationBehaviourTests {
  private static let delegates = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: leaf}
    spec:
      http:
        - {match: [{uri: {prefix: /a/b}}], \(EchoMesh.toA)}
        - match: [{uri: {exact: /a/c}, headers: {t-x: {exact: "2"}}}]
          headers: {request: {set: {t-leaf: "1"}}}
          rewrite: {authority: leaf.example}
          \(EchoMesh.toA)
        - {match: [{uri: {prefix: /other}}], directResponse: {status: 418}}
        - {\(EchoMesh.toA)}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: slow, namespace: team}
    spec:
      http:
        - {match: [{uri: {exact: /own}}], timeout: 0s, route: [{destination: {host: echo.default.svc.cluster.local, subset: b}}]}
        - {route: [{destination: {host: echo.default.svc.cluster.local, subset: b}}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: hidden, namespace: team}
    spec: {exportTo: ["."], http: [{directResponse: {status: 418}}]}
    """

  private static let rows = [
    BehaviourRow(
      "inherited",
      """
      - match: [{uri: {prefix: /a}}]
        headers: {request: {set: {t-root: "1"}}}
        rewrite: {uri: /root}
        delegate: {name: leaf}
      - {match: [{uri: {prefix: /lost}}], delegate: {name: nowhere}}
      - {match: [{uri: {prefix: /hidden}}], delegate: {name: hidden, namespace: team}}
      - {\(EchoMesh.toB)}
      """,
      [
        (Ask("/a/b/x"), "200 a GET /root/x host=inherited.test t-root=1"),
        (Ask("/a/c", ["t-x: 2"]), "200 a GET /a/c host=leaf.example t-leaf=1 t-x=2"),
        (Ask("/a/c"), "200 a GET /root/c host=inherited.test t-root=1"),
        // Nobody asks for what only the delegate wants, or for what only the root does.
        (Ask("/other"), "200 b GET /other host=inherited.test"),
        (Ask("/lost"), "200 b GET /lost host=inherited.test"),
        (Ask("/hidden"), "200 b GET /hidden host=inherited.test"),
      ]
    ),
    BehaviourRow(
      "of-another-team",
      "- {timeout: 200ms, retries: {attempts: 0}, delegate: {name: slow, namespace: team}}",
      [
        (Ask("/"), "200 b GET / host=of-another-team.test"),
        (Ask("/", ["ask-pause: 30"]), "504 upstream request timeout"),
        (Ask("/own", ["ask-pause: 0.5"]), "200 b GET /own host=of-another-team.test"),
      ]
    ),
  ]

  @Test("what they leave open comes from the rule before, and what excludes it is passed over")
  func delegates() throws {
    let manifests = Self.rows.map(\.manifest) + [Self.delegates]
    try RunningEnvoy.with(EchoMesh.text(try Upstreams.shared.get(), manifests)) { (envoy) throws in
      #expect(try BehaviourRow.failures(Self.rows, in: envoy) == [])
    }
  }
}
