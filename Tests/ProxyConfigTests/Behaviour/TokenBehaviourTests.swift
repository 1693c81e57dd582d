import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy takes the tokens that policies want", .requires(.envoy), .requires(.python), .requires(.openssl))
struct TokenBehaviourTests {
  private static let claims: [(name: String, claims: String)] = [
    ("alice", #"{"iss":"shop","sub":"alice","aud":"web","group":"admins","team":{"name":"red"}}"#),
    ("bob", #"{"iss":"shop","sub":"bob","aud":["mail","web"],"group":["guests","staff"]}"#),
    ("spaced", #"{"iss":"shop","sub":"carol","aud":"web","scope":"read write"}"#),
    ("partner", #"{"iss":"partner","sub":"paul"}"#),
    ("stranger", #"{"iss":"other","sub":"eve"}"#),
    ("misdirected", #"{"iss":"shop","sub":"alice","aud":"mail"}"#),
    ("expired", #"{"iss":"shop","sub":"alice","aud":"web","exp":1}"#),
    ("early", #"{"iss":"shop","sub":"alice","aud":"web","nbf":32503680000}"#),
    ("forged", #"{"iss":"shop","sub":"alice","aud":"web","group":"admins"}"#),
  ]

  /// A gateway, who may pass it, and rules for what is in tokens.
  private static func edge(_ upstreams: Upstreams, _ issuers: String, _ more: [String] = []) -> String {
    EchoMesh.text(
      upstreams,
      [
        """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: edge}
        spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"]}]}
        ---
        apiVersion: security.istio.io/v1
        kind: RequestAuthentication
        metadata: {name: edge}
        spec: {selector: {matchLabels: {istio: ingressgateway}}, jwtRules: [\(issuers)]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: edge}
        spec:
          hosts: [shop.test]
          gateways: [edge]
          http:
            - {match: [{uri: {prefix: /who}, headers: {"@request.auth.claims.group": {exact: admins}}}], directResponse: {status: 211}}
            - {match: [{uri: {prefix: /who}, headers: {"@request.auth.claims.group": {exact: staff}}}], directResponse: {status: 212}}
            - {match: [{uri: {prefix: /who}, headers: {"@request.auth.claims.scope": {exact: write}}}], directResponse: {status: 213}}
            - {match: [{uri: {prefix: /who}, withoutHeaders: {"@request.auth.claims.sub": {exact: paul}}}], directResponse: {status: 214}}
            - {match: [{uri: {prefix: /team}, headers: {"@request.auth.claims[team][name]": {prefix: re}}}], directResponse: {status: 215}}
            - {\(EchoMesh.toA)}
        """
      ] + more
    )
  }

  private static var shop: String { "{issuer: shop, audiences: [web], jwks: '\(SignedTokens.keySet)'}" }

  private static let demand = """
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata: {name: edge}
    spec:
      selector: {matchLabels: {istio: ingressgateway}}
      rules:
        - {from: [{source: {requestPrincipals: [shop/alice]}}]}
        - {when: [{key: "request.auth.claims[group]", values: [staff]}]}
    """

  private static func meshes(_ upstreams: Upstreams) -> [(name: String, mesh: String)] {
    let partner = "{issuer: partner, jwks: '\(SignedTokens.keySet)', fromHeaders: [{name: t-partner}]}"
    let elsewhere = """
      {issuer: shop, jwks: '\(SignedTokens.keySet)', fromHeaders: [{name: t-token, prefix: "Key "}], fromParams: [key],
        fromCookies: [key], forwardOriginalToken: true, outputPayloadToHeader: t-all,
        outputClaimToHeaders: [{header: t-group, claim: group}]}
      """
    return [
      ("optional", edge(upstreams, shop)), ("two", edge(upstreams, "\(shop), \(partner)")),
      ("elsewhere", edge(upstreams, elsewhere)), ("required", edge(upstreams, shop, [demand])),
    ]
  }

  /// A mesh, a request with the names of tokens in angle brackets, and the answer.
  private static let table: [(mesh: String, ask: Ask, answer: String)] = [
    ("optional", Ask("/"), "200 a GET / host=shop.test"),
    ("optional", bearer("/", "alice"), "200 a GET / host=shop.test"),
    ("optional", bearer("/", "forged"), "401 Jwt verification fails"),
    ("optional", bearer("/", "stranger"), "401 Jwt issuer is not configured"),
    ("optional", bearer("/", "misdirected"), "403 Audiences in Jwt are not allowed"),
    ("optional", bearer("/", "expired"), "401 Jwt is expired"),
    ("optional", bearer("/", "early"), "401 Jwt not yet valid"),
    (
      "optional", Ask("/", ["authorization: Bearer none"]),
      "401 Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections"
    ),
    // Routes are chosen by what is in the token.
    ("optional", bearer("/who", "alice"), "211"), ("optional", bearer("/who", "bob"), "212"),
    ("optional", bearer("/who", "spaced"), "213"), ("optional", Ask("/who"), "214"),
    ("optional", bearer("/team", "alice"), "215"),
    ("optional", bearer("/team", "bob"), "200 a GET /team host=shop.test"),
    // Of two issuers each has its own place for tokens.
    ("two", Ask("/"), "200 a GET / host=shop.test"), ("two", bearer("/who", "alice"), "211"),
    ("two", Ask("/who", ["t-partner: <partner>"]), "200 a GET /who host=shop.test"),
    ("two", bearer("/", "forged"), "401 Jwt verification fails"),
    // What is read elsewhere is not looked for in the usual place.
    ("elsewhere", bearer("/", "forged"), "200 a GET / host=shop.test"),
    ("elsewhere", Ask("/?key=<forged>"), "401 Jwt verification fails"),
    ("elsewhere", Ask("/", ["cookie: key=<forged>"]), "401 Jwt verification fails"),
    ("elsewhere", Ask("/who?key=<alice>"), "211"), ("elsewhere", Ask("/who", ["cookie: key=<bob>"]), "212"),
    (
      "elsewhere", Ask("/", ["t-token: Key <alice>"]),
      "200 a GET / host=shop.test t-all=<payload of alice> t-group=admins t-token=Key <alice>"
    ),
    ("required", Ask("/"), "403 RBAC: access denied"), ("required", bearer("/who", "alice"), "211"),
    ("required", bearer("/who", "bob"), "212"), ("required", bearer("/", "spaced"), "403 RBAC: access denied"),
    ("required", bearer("/", "forged"), "401 Jwt verification fails"),
  ]

  private static func bearer(_ path: String, _ token: String) -> Ask { Ask(path, ["authorization: Bearer <\(token)>"]) }

  /// A text with tokens, and their payloads, in the place of their names.
  private static func filled(_ text: String, _ tokens: [String: String]) -> String {
    tokens.reduce(text) { text, token in
      text.replacing("<\(token.key)>", with: token.value)
        .replacing("<payload of \(token.key)>", with: token.value.split(separator: ".")[1])
    }
  }

  @Test("good ones pass, none passes unless one is wanted, and no other does; routes are chosen by what they say")
  func tokens() throws {
    let tokens = try SignedTokens.make(Self.claims)
    try RunningEnvoy.with(meshes: Self.meshes(try Upstreams.shared.get())) { (envoy) throws in
      for mesh in ["optional", "two", "elsewhere", "required"] {
        let rows = Self.table.filter { $0.mesh == mesh }
        let asks = rows.map { row in
          ("shop.test", Ask(Self.filled(row.ask.path, tokens), row.ask.headers.map { Self.filled($0, tokens) }))
        }
        let answers = try envoy.answers(to: asks, through: "\(mesh) gateway default/edge:80")
        let wanted = rows.map { Self.filled($0.answer, tokens) }
        let failures = zip(rows, zip(wanted, answers)).filter { $1.0 != $1.1 }
        #expect(failures.map { "\(mesh) \($0.ask.path) \($0.ask.headers): \($1.1), not \($1.0)" } == [])
      }
    }
  }
}
