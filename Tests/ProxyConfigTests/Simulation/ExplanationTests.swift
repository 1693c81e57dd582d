import Diagnostics
import ProxyConfig
import Testing

@Suite("What becomes of a request, and why")
struct ExplanationTests {
  private static let rules = """
    - name: web
      match: [{sourceLabels: {app: web}, uri: {prefix: /web}}, {port: 81}, {gateways: [edge]}, {sourceNamespace: prod}]
      route: [{destination: {host: reviews, subset: v1}}]
    - match: [{uri: {exact: /login}, ignoreUriCase: true}]
      redirect: {uri: /in, authority: new.test}
    - name: jason
      match: [{method: {regex: "P.*"}}, {headers: {end-user: {exact: jason}}}, {withoutHeaders: {end-user: {}}, queryParams: {q: {prefix: x}}}]
      rewrite: {uri: /v2, authority: other.test}
      timeout: 2s
      route: [{destination: {host: reviews, subset: v2}}]
      mirror: {host: reviews, subset: v1}
      mirrorPercentage: {value: 12.5}
    - name: broken
      match: [{uri: {regex: "("}}]
      route: [{destination: {host: reviews}}]
    - name: rest
      corsPolicy: {allowOrigins: [{prefix: "http://a"}]}
      route:
        - {destination: {host: reviews, subset: v1}, weight: 3}
        - {destination: {host: reviews, subset: v2}, weight: 1}
    - {name: never, route: [{destination: {host: reviews}}]}
    """

  private static func explanation(
    _ url: String,
    method: String = "GET",
    _ headers: [String: String] = [:],
    from labels: [String: String] = [:],
    target: TranslationTarget = .standalone(.init()),
    mesh: String = BehaviourMesh.text(rules)
  ) throws -> Explanation {
    let translation = MeshText.translation(mesh, for: ProxyIdentity(labels: labels), target: target)
    return translation.explanation(
      of: try #require(RequestURL(url)),
      method: method,
      headers: headers.map { RouteRequest.Header(name: $0.key, value: $0.value) },
      at: .mesh
    )
  }

  /// Each rule passed over, with why.
  private static func reasons(_ explanation: Explanation) -> [String] {
    explanation.passedOver.map { "\($0.label): \($0.sentence)" }
  }

  private static let always = [
    "web: it holds at port 81, and the request goes to port 9080",
    "web: it holds at default/edge, and the request is taken by mesh",
    "web: it holds for namespace prod, and the caller is in default",
  ]

  @Test("every rule in front of the one that takes it is told with the first condition that fails")
  func passedOver() throws {
    let explanation = try Self.explanation("http://reviews:9080/a", ["end-user": "bob"], from: ["app": "other"])
    #expect(explanation.route?.label == "rest")
    #expect(
      Self.reasons(explanation) == ["web: the caller has the label app=other, not web"] + Self.always + [
        "http[1]: the path is \"/a\", not \"/login\"", "jason: the method is \"GET\" and does not match P.*",
        "jason: the header end-user is \"bob\", not \"jason\"", "jason: the header end-user is there",
        "broken: it is left out: the regular expression ( is not valid",
      ]
    )
    let lines = explanation.passedOver.compactMap { $0.origin?.position.line }
    #expect(lines == [31, 31, 31, 31, 33, 36, 36, 36, 43])
  }

  @Test("rules that hold for the caller come before the request is looked at")
  func sourceLabels() throws {
    let explanation = try Self.explanation("http://reviews:9080/x", from: ["app": "web"])
    #expect(Self.reasons(explanation).first == "web: the path is \"/x\" and does not begin with \"/web\"")
    #expect(try Self.explanation("http://reviews:9080/web/1", from: ["app": "web"]).route?.label == "web")
    let nobody = try Self.explanation("http://reviews:9080/web/1")
    #expect(Self.reasons(nobody).first == "web: the caller has no label app=web")
  }

  @Test("what a rule does is worked out: destinations, copies, rewritten path and host")
  func forwarded() throws {
    let explanation = try Self.explanation("http://reviews:9080/a/b?q=x1")
    guard case .taken(let route, .forwarded(let forwarded)) = explanation.outcome else { throw Unexpected() }
    #expect(route.label == "jason")
    #expect(forwarded.target == "/v2a/b?q=x1")
    #expect(forwarded.action.timeout.text == "2s")
    #expect(forwarded.shares.map(\.authority) == ["other.test"])
    #expect(forwarded.shares.map(\.fraction) == [1])
    #expect(forwarded.shares.map(\.destination.subset) == ["v2"])
    #expect(forwarded.shares.map(\.destination.labels) == [["version": "v2"]])
    #expect(forwarded.shares.map(\.destination.port) == [9080])
    #expect(forwarded.mirrors.map(\.destination.subset) == ["v1"])
    #expect(forwarded.mirrors.map(\.share.fraction) == [0.125])
  }

  @Test("weights become shares, and a preflight is answered by the proxy")
  func shares() throws {
    let headers = ["origin": "http://a.test", "access-control-request-method": "GET", "end-user": "x"]
    let explanation = try Self.explanation("http://reviews:9080/", headers)
    guard case .taken(_, .forwarded(let forwarded)) = explanation.outcome else { throw Unexpected() }
    #expect(forwarded.shares.map(\.fraction) == [0.75, 0.25])
    let preflight = try Self.explanation("http://reviews:9080/", method: "OPTIONS", headers)
    guard case .taken(_, .preflight) = preflight.outcome else { throw Unexpected() }
  }

  @Test("a redirect names the address that the client gets")
  func redirect() throws {
    let explanation = try Self.explanation("http://reviews:9080/LOGIN?a=b")
    guard case .taken(_, .redirected(301, let location)) = explanation.outcome else { throw Unexpected() }
    #expect(location == "http://new.test/in?a=b")
  }

  @Test("an unknown host is refused by an Envoy by itself, and passed on by a sidecar")
  func unknownHost() throws {
    let alone = try Self.explanation("http://nobody/")
    #expect(alone.host?.isLastResort == true)
    #expect(!alone.isRouted)
    guard case .taken(_, .answered(let response)) = alone.outcome else { throw Unexpected() }
    #expect(response.status == 502)
    let sidecar = try Self.explanation("http://nobody:9080/", target: .istiod)
    guard case .taken(_, .forwarded(let forwarded)) = sidecar.outcome else { throw Unexpected() }
    #expect(forwarded.shares.map(\.destination.cluster) == ["PassthroughCluster"])
    #expect(!sidecar.isRouted)
  }

  @Test("a port that no service has is passed on or closed, as the mesh says")
  func unknownPort() throws {
    let open = try Self.explanation("http://reviews:7070/", target: .istiod)
    guard case .passedOn(let shares) = open.outcome else { throw Unexpected() }
    #expect(shares.map(\.destination.cluster) == ["PassthroughCluster"])
    #expect(open.listener?.name == "virtualOutbound")
    let sidecar = """
      ---
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata: {name: default}
      spec: {outboundTrafficPolicy: {mode: REGISTRY_ONLY}, egress: [{hosts: ["prod/*"]}]}
      """
    let mesh = BehaviourMesh.text(Self.rules) + "\n" + sidecar
    let closed = try Self.explanation("http://reviews:9080/", target: .istiod, mesh: mesh)
    guard case .passedOn(let none) = closed.outcome else { throw Unexpected() }
    #expect(none.map(\.destination.isBlackHole) == [true])
    #expect(!closed.isRouted)
  }

  @Test("a path that Envoy refuses is told so")
  func refused() throws {
    guard case .refused = try Self.explanation("http://reviews:9080/a%00").outcome else { throw Unexpected() }
  }

  private struct Unexpected: Error {}
}
