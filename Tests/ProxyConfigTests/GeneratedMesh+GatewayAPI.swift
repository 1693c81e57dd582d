extension GeneratedMesh {
  /// A gateway of the Gateway API with routes of each kind.
  mutating func addGatewayAPI() {
    let listeners = [
      "{name: http, port: 80, protocol: HTTP, hostname: \"*.example\"}",
      "{name: https, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: c}]}}",
      "{name: tls, port: 8443, protocol: TLS, tls: {mode: Passthrough}}", "{name: tcp, port: 9001, protocol: TCP}",
    ].filter { _ in chance(75) }
    let group = "gateway.networking.k8s.io"
    add("\(group)/v1", "Gateway", "k8s", "{gatewayClassName: istio, listeners: [\(listeners.joined(separator: ", "))]}")
    let parents = pick([
      "[{name: k8s}]", "[{name: k8s, sectionName: http}]", "[{kind: Service, group: \"\", name: s0}]",
    ])
    let rules = (0..<number(1...4)).map { _ in routeRule() }.joined(separator: ", ")
    add("\(group)/v1", "HTTPRoute", "web", "{parentRefs: \(parents), hostnames: [web.example], rules: [\(rules)]}")
    let backends = "backendRefs: [{name: s0, port: 9000, weight: \(number(0...3))}]"
    add("\(group)/v1alpha2", "TCPRoute", "tcp", "{parentRefs: [{name: k8s}], rules: [{\(backends)}]}")
    add(
      "\(group)/v1alpha2",
      "TLSRoute",
      "tls",
      "{parentRefs: [{name: k8s}], hostnames: [tls.example], rules: [{\(backends)}]}"
    )
  }

  private mutating func routeRule() -> String {
    var parts: [String] = []
    if chance(80) {
      let path = pick([
        "PathPrefix, value: /a", "Exact, value: /b", "RegularExpression, value: \"/c.*\"", "PathPrefix, value: /",
      ])
      let more = pick([
        "", ", method: PUT", ", headers: [{name: x, value: y}]",
        ", queryParams: [{name: q, type: RegularExpression, value: \"((\"}]",
      ])
      parts.append("matches: [{path: {type: \(path)}\(more)}]")
    }
    let filters = Self.filters.filter { _ in chance(25) }
    if !filters.isEmpty { parts.append("filters: [\(filters.joined(separator: ", "))]") }
    if chance(80) {
      let entries = (0..<number(0...3)).map { "{name: s\($0), port: 9000, weight: \(number(0...2))}" }
      parts.append("backendRefs: [\(entries.joined(separator: ", "))]")
    }
    if chance(30) { parts.append("timeouts: {request: \(pick(["1s", "0s", "10ms"])), backendRequest: 500ms}") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private static let filters = [
    "{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: \"%%x\"}], add: [{name: b, value: c}], remove: [d]}}",
    "{type: ResponseHeaderModifier, responseHeaderModifier: {remove: [e]}}",
    "{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}",
    "{type: URLRewrite, urlRewrite: {hostname: h, path: {type: ReplaceFullPath, replaceFullPath: \"/f\\\\1\"}}}",
    "{type: RequestRedirect, requestRedirect: {scheme: https, port: 8443, statusCode: 308, path: {type: ReplacePrefixMatch, replacePrefixMatch: /p}}}",
    "{type: RequestMirror, requestMirror: {backendRef: {name: s1, port: 9000}, percent: 50}}",
    "{type: CORS, cors: {allowOrigins: [\"https://*.a\"], allowMethods: [GET], maxAge: 5}}",
  ]
}
