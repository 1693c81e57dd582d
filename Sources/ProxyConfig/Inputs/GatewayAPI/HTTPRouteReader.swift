import Resources
import YAML

/// Turns the rules of a HTTPRoute or of a GRPCRoute into those of a VirtualService.
///
/// Source: Istio `pilot/pkg/config/kube/gateway/conversion.go`, `convertHTTPRoute` and `convertGRPCRoute`.
struct HTTPRouteReader {
  let object: InputObject
  let backends: BackendReader

  /// One rule for each match.
  var rules: [HTTPRule] { object.spec?.elements("rules").enumerated().flatMap { rules($0.element, $0.offset) } ?? [] }

  /// What of the rules is left out.
  var problems: [TranslationProblem] {
    (object.spec?.elements("rules") ?? []).flatMap { rule in
      let references = rule.elements("backendRefs")
      let filters = rule.elements("filters") + references.flatMap { $0.elements("filters") }
      let unread = filters.filter { !RouteFilterReader.types.contains($0.memberText("type")) }
      let forbidden = references.filter { !backends.isPermitted($0) }
      return unread.map { unsupported("the filter \($0.memberText("type"))", $0) }
        + forbidden.map { unsupported("a backend that no ReferenceGrant permits", $0) }
        + (rule.member("sessionPersistence").map { [unsupported("the field sessionPersistence", $0)] } ?? [])
    }
  }

  private func unsupported(_ subject: String, _ node: Node) -> TranslationProblem {
    TranslationProblem(.unsupported, subject, at: object.origin(at: node))
  }

  private func rules(_ node: Node, _ place: Int) -> [HTTPRule] {
    var rule = rule(node)
    rule.hasGatewaySemantics = true
    if rule.name.isEmpty { rule.name = "\(object.namespace).\(object.name).\(place)" }
    let matches = node.elements("matches")
    if matches.isEmpty { return [rule] }
    return matches.map { match in
      var single = rule
      single.matches = [object.kind == .grpcRoute ? call(match) : self.match(match)]
      return single
    }
  }

  private func match(_ node: Node) -> HTTPMatch {
    var match = HTTPMatch()
    match.origin = object.origin(at: node)
    if let path = node.member("path") {
      let written = path.memberText("value")
      let value = written.isEmpty ? "/" : written
      switch path.memberText("type") {
      case "Exact": match.path = .exact(value)
      case "RegularExpression": match.path = .regex(value)
      default: match.path = value == "/" ? .prefix("/") : .segments(Self.withoutSlash(value))
      }
    }
    match.headers = fields(node.elements("headers"))
    match.query = fields(node.elements("queryParams"))
    match.method = node.member("method").map { .exact($0.text) }
    return match
  }

  /// A condition on a call of gRPC, whose path is `/service/method`.
  private func call(_ node: Node) -> HTTPMatch {
    var match = HTTPMatch()
    match.origin = object.origin(at: node)
    match.headers = fields(node.elements("headers"))
    guard let method = node.member("method") else { return match }
    let isPattern = method.memberText("type") == "RegularExpression"
    switch (method.memberText("service"), method.memberText("method")) {
    case ("", ""): match.path = nil
    case ("", let name): match.path = .regex("/[^/]+/\(name)")
    case (let service, ""): match.path = isPattern ? .regex("/\(service)/.+") : .segments("/\(service)")
    case (let service, let name): match.path = isPattern ? .regex("/\(service)/\(name)") : .exact("/\(service)/\(name)")
    }
    return match
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private func fields(_ nodes: [Node]) -> [FieldMatcher] {
    nodes.map { node in
      let value = node.memberText("value")
      let isPattern = node.memberText("type") == "RegularExpression"
      return FieldMatcher(node.memberText("name"), isPattern ? .regex(value) : .exact(value))
    }.sorted { $0.name < $1.name }
  }

  private func rule(_ node: Node) -> HTTPRule {
    var rule = HTTPRule(origin: object.origin(at: node))
    rule.name = node.memberText("name")
    rule.destinations = node.elements("backendRefs").map { entry in
      var destination = backends.weighted(entry)
      var filtered = HTTPRule(origin: rule.origin)
      RouteFilterReader(backends: backends).read(entry.elements("filters"), into: &filtered)
      destination.headers = filtered.headers
      return destination
    }
    RouteFilterReader(backends: backends).read(node.elements("filters"), into: &rule)
    if let retry = node.member("retry") { rule.retry = Self.retry(retry) }
    Self.readTimeouts(node.member("timeouts"), into: &rule)
    // A rule that leads nowhere answers that the server failed (`HTTPRouteRule.backendRefs`).
    if rule.redirect == nil, !rule.destinations.contains(where: { $0.weight > 0 }) {
      rule.destinations = []
      rule.response = DirectResponse(status: 500)
    }
    return rule
  }

  /// The time for one try is that of the whole where nothing is tried again.
  private static func readTimeouts(_ node: Node?, into rule: inout HTTPRule) {
    rule.timeout = node?.duration("request")
    guard let single = node?.duration("backendRequest") else { return }
    if rule.retry == nil { rule.timeout = single } else { rule.retry?.perTryTimeout = single }
  }

  private static func retry(_ node: Node) -> RetryRule {
    var rule = RetryRule()
    rule.attempts = node.number("attempts") ?? 2
    rule.backOff = node.duration("backoff").flatMap { $0 == .zero ? nil : $0 }
    rule.retryOn = node.texts("codes").joined(separator: ",")
    return rule
  }
}
