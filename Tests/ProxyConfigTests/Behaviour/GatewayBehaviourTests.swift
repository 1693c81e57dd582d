import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy is the edge of a mesh as it says", .requires(.envoy), .requires(.python), .requires(.openssl))
struct GatewayBehaviourTests {
  @Test("hosts are served or sent to HTTPS, and rules of several objects are joined")
  func hosts() throws {
    let upstreams = try Upstreams.shared.get()
    let gateway = """
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata: {name: edge}
      spec:
        selector: {istio: ingressgateway}
        servers:
          - {port: {number: 80, name: http, protocol: HTTP}, hosts: ["secure.test"], tls: {httpsRedirect: true}}
          - {port: {number: 80, name: more, protocol: HTTP}, hosts: ["*.plain.test", "prod/only.test"]}
      """
    func rule(_ name: String, _ host: String, _ http: String) -> String {
      """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: \(name)}
      spec: {hosts: ["\(host)"], gateways: [edge], http: [\(http)]}
      """
    }
    let rules = [
      rule("one", "www.plain.test", "{match: [{uri: {prefix: /a}}], \(EchoMesh.toA)}"),
      rule("two", "www.plain.test", "{match: [{gateways: [mesh]}], directResponse: {status: 201}}, {\(EchoMesh.toB)}"),
      rule("secure", "secure.test", "{\(EchoMesh.toA)}"), rule("only", "only.test", "{\(EchoMesh.toA)}"),
    ]
    try RunningEnvoy.with(EchoMesh.text(upstreams, [gateway] + rules)) { (envoy) throws in
      let asks = [
        ("www.plain.test", Ask("/a")), ("www.plain.test", Ask("/b")), ("other.plain.test", Ask("/a")),
        ("secure.test", Ask("/x?q", shows: ["location"])), ("only.test", Ask("/")),
      ]
      let answers = try envoy.answers(to: asks, through: "gateway default/edge:80")
      #expect(
        answers == [
          "200 a GET /a host=www.plain.test", "200 b GET /b host=www.plain.test", "404",
          "301 https://secure.test/x?q", "404",
        ]
      )
    }
  }

  private static let routes = """
    apiVersion: gateway.networking.k8s.io/v1
    kind: Gateway
    metadata: {name: edge}
    spec:
      gatewayClassName: istio
      listeners: [{name: http, port: 80, protocol: HTTP, hostname: "*.test"}]
    ---
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata: {name: web}
    spec:
      parentRefs: [{name: edge}]
      hostnames: [web.test]
      rules:
        - matches: [{path: {type: PathPrefix, value: /segments}}]
          backendRefs: [{name: echo-a, port: 80}]
        - matches: [{path: {type: Exact, value: /exact}, method: PUT}, {headers: [{name: t-h, value: "1"}], queryParams: [{name: q, value: "2"}]}]
          filters:
            - {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: t-set, value: new}], remove: [t-gone]}}
            - {type: ResponseHeaderModifier, responseHeaderModifier: {add: [{name: t-added, value: "yes"}]}}
          backendRefs: [{name: echo-a, port: 80}]
        - matches: [{path: {type: PathPrefix, value: /old}}]
          filters:
            - {type: URLRewrite, urlRewrite: {hostname: new.example, path: {type: ReplacePrefixMatch, replacePrefixMatch: /new}}}
          backendRefs: [{name: echo-b, port: 80}]
        - matches: [{path: {type: PathPrefix, value: /root}}]
          filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]
          backendRefs: [{name: echo-b, port: 80}]
        - matches: [{path: {type: PathPrefix, value: /moved}}]
          filters:
            - {type: RequestRedirect, requestRedirect: {scheme: https, hostname: n.example, path: {type: ReplacePrefixMatch, replacePrefixMatch: /to}, statusCode: 302}}
        - matches: [{path: {type: PathPrefix, value: /mirrored}}]
          filters: [{type: RequestMirror, requestMirror: {backendRef: {name: echo-b, port: 80}}}]
          backendRefs: [{name: echo-a, port: 80}]
        - matches: [{path: {type: PathPrefix, value: /slow}}]
          timeouts: {request: 200ms}
          backendRefs: [{name: echo-a, port: 80}]
        - matches: [{path: {type: PathPrefix, value: /weights}}]
          backendRefs: [{name: echo-a, port: 80, weight: 0}, {name: echo-b, port: 80, weight: 5}]
    """

  /// The rows of the Gateway API's own table (`HTTPPathModifier.replacePrefixMatch`): a path, the prefix that is matched,
  /// what replaces it, and the path that comes of it; and rows for the prefix `/`, which it leaves out.
  private static let replacements: [(path: String, prefix: String, text: String, result: String)] = [
    ("/foo/bar", "/foo", "/xyz", "/xyz/bar"), ("/foo/bar", "/foo", "/xyz/", "/xyz/bar"),
    ("/foo/bar", "/foo/", "/xyz", "/xyz/bar"), ("/foo/bar", "/foo/", "/xyz/", "/xyz/bar"),
    ("/foo", "/foo", "/xyz", "/xyz"), ("/foo/", "/foo", "/xyz", "/xyz/"), ("/foo/bar", "/foo", "", "/bar"),
    ("/foo/", "/foo", "", "/"), ("/foo", "/foo", "", "/"), ("/foo/", "/foo", "/", "/"), ("/foo", "/foo", "/", "/"),
    ("/foo/bar?q=/foo", "/foo", "/", "/bar?q=/foo"), ("/foo.bar/x", "/foo.bar", "/", "/x"),
    ("/foo", "/", "/xyz", "/xyz/foo"), ("/foo/bar?q=1", "/", "/xyz/", "/xyz/foo/bar?q=1"), ("/", "/", "/xyz", "/xyz/"),
    ("/foo", "/", "/", "/foo"), ("/foo", "/", "", "/foo"),
  ]

  /// A route of each row, once as a rewrite and once as a redirect.
  private static func replacing(_ row: Int) -> String {
    let (_, prefix, text, _) = replacements[row]
    let path = "path: {type: ReplacePrefixMatch, replacePrefixMatch: \"\(text)\"}"
    let filters = [
      ("rewrite", "{type: URLRewrite, urlRewrite: {\(path)}}], backendRefs: [{name: echo-a, port: 80}"),
      ("redirect", "{type: RequestRedirect, requestRedirect: {\(path)}}"),
    ]
    return filters.map { name, filter in
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: \(name)-\(row)}
      spec:
        parentRefs: [{name: edge}]
        hostnames: [\(name)-\(row).test]
        rules: [{matches: [{path: {type: PathPrefix, value: \(prefix)}}], filters: [\(filter)]}]
      """
    }.joined(separator: "\n---\n")
  }

  @Test("an HTTPRoute replaces whole segments, whatever slashes are written")
  func segments() throws {
    let upstreams = try Upstreams.shared.get()
    let routes = Self.replacements.indices.map(Self.replacing)
    let mesh = EchoMesh.text(upstreams, [Self.service("echo-a"), Self.service("echo-b"), Self.routes] + routes)
    try RunningEnvoy.with(mesh) { (envoy) throws in
      let purpose = envoy.ports.keys.first { $0.hasPrefix("gateway default/edge") } ?? ""
      let asks = Self.replacements.enumerated().flatMap { row, replacement in
        [
          ("rewrite-\(row).test", Ask(replacement.path)),
          ("redirect-\(row).test", Ask(replacement.path, shows: ["location"])),
        ]
      }
      let wanted = Self.replacements.enumerated().flatMap { row, replacement in
        [
          "200 a GET \(replacement.result) host=rewrite-\(row).test",
          "302 http://redirect-\(row).test\(replacement.result)",
        ]
      }
      #expect(try envoy.answers(to: asks, through: purpose) == wanted)
    }
  }

  private static func service(_ name: String) -> String {
    """
    apiVersion: v1
    kind: Service
    metadata: {name: \(name)}
    spec: {selector: {app: echo, version: \(name.suffix(1))}, ports: [{name: http, port: 80}]}
    """
  }

  @Test("an HTTPRoute of the Gateway API routes")
  func gatewayAPI() throws {
    let upstreams = try Upstreams.shared.get()
    let mesh = EchoMesh.text(upstreams, [Self.service("echo-a"), Self.service("echo-b"), Self.routes])
    let table: [(Ask, String)] = [
      (Ask("/segments/x"), "200 a GET /segments/x host=web.test"), (Ask("/segmentsx"), "404"),
      (
        Ask("/exact", ["t-gone: 1"], method: "PUT", shows: ["t-added"]), "200 yes a PUT /exact host=web.test t-set=new"
      ),
      (Ask("/exact"), "404"), (Ask("/any?q=2", ["t-h: 1"]), "200 a GET /any?q=2 host=web.test t-h=1 t-set=new"),
      (Ask("/any?q=2"), "404"), (Ask("/old/x"), "200 b GET /new/x host=new.example"),
      (Ask("/root/x"), "200 b GET /x host=web.test"), (Ask("/root"), "200 b GET / host=web.test"),
      (Ask("/moved/x", shows: ["location"]), "302 https://n.example/to/x"),
      (Ask("/mirrored"), "200 a GET /mirrored host=web.test"),
      (Ask("/slow", ["ask-pause: 30"]), "504 upstream request timeout"),
      (Ask("/weights"), "200 b GET /weights host=web.test"),
    ]
    try RunningEnvoy.with(mesh) { (envoy) throws in
      let purpose = envoy.ports.keys.first { $0.hasPrefix("gateway default/edge") } ?? ""
      let answers = try envoy.answers(to: table.map { ("web.test", $0.0) }, through: purpose)
      let failures = zip(table, answers).filter { $0.1 != $1 }.map { "\($0.0.path) gives \($1), not \($0.1)" }
      #expect(failures == [])
    }
  }

  /// A policy, and the statuses of requests: GET /, GET /admin, POST / with `t-role: admin`, DELETE /api/x.
  private static let policies: [(name: String, spec: String, statuses: [String])] = [
    ("deny-path", "{action: DENY, rules: [{to: [{operation: {paths: [/admin*]}}]}]}", ["200", "403", "200", "200"]),
    (
      "deny-method", "{action: DENY, rules: [{to: [{operation: {methods: [DELETE, POST]}}]}]}",
      ["200", "200", "403", "403"]
    ),
    ("allow-path", "{rules: [{to: [{operation: {paths: [/, /api/*]}}]}]}", ["200", "403", "200", "200"]),
    (
      "allow-not", "{rules: [{to: [{operation: {notPaths: [/admin], notMethods: [DELETE]}}]}]}",
      ["200", "403", "200", "403"]
    ),
    (
      "allow-header", "{rules: [{when: [{key: \"request.headers[t-role]\", values: [admin]}]}]}",
      ["403", "403", "200", "403"]
    ),
    (
      "deny-host", "{action: DENY, rules: [{to: [{operation: {hosts: [guarded.test]}}]}]}",
      ["403", "403", "403", "403"]
    ),
    (
      "deny-address", "{action: DENY, rules: [{from: [{source: {ipBlocks: [127.0.0.0/8]}}]}]}",
      ["403", "403", "403", "403"]
    ),
    ("allow-address", "{rules: [{from: [{source: {notIpBlocks: [10.0.0.0/8]}}]}]}", ["200", "200", "200", "200"]),
    ("allow-none", "{}", ["403", "403", "403", "403"]),
    ("deny-none", "{action: DENY}", ["200", "200", "200", "200"]),
    ("allow-all", "{rules: [{}]}", ["200", "200", "200", "200"]),
    ("audit", "{action: AUDIT, rules: [{}]}", ["200", "200", "200", "200"]),
  ]

  @Test("an AuthorizationPolicy lets requests in or not")
  func authorization() throws {
    let upstreams = try Upstreams.shared.get()
    let asks = [
      Ask("/"), Ask("/admin"), Ask("/", ["t-role: admin"], method: "POST"), Ask("/api/x", method: "DELETE"),
    ].map { ("guarded.test", $0) }
    let meshes = Self.policies.map { (name: $0.name, mesh: Self.guarded(upstreams, $0.name, $0.spec)) }
    try RunningEnvoy.with(meshes: meshes) { (envoy) throws in
      for policy in Self.policies {
        let answers = try envoy.answers(to: asks, through: "\(policy.name) gateway default/edge:80")
        #expect(answers.map { String($0.prefix(3)) } == policy.statuses, "\(policy.name)")
      }
    }
  }

  private static func guarded(_ upstreams: Upstreams, _ name: String, _ spec: String) -> String {
    EchoMesh.text(
      upstreams,
      [
        """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: edge}
        spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: guarded}
        spec: {hosts: [guarded.test], gateways: [edge], http: [{\(EchoMesh.toA)}]}
        ---
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata: {name: \(name)}
        spec: {selector: {matchLabels: {istio: ingressgateway}}, \(spec.dropFirst())
        """
      ]
    )
  }
}
