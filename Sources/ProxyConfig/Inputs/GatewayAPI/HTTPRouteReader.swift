import Resources
import YAML

/// Turns the rules of a HTTPRoute into those of a VirtualService.
///
/// Source: Istio `pilot/pkg/config/kube/gateway/conversion.go`, `convertHTTPRoute`.
struct HTTPRouteReader {
  let object: InputObject
  let domain: String

  /// One rule for each match, the most specific first, as the Gateway API asks (`HTTPRouteRule.matches`).
  var rules: [HTTPRule] {
    let rules = object.spec?.elements("rules").flatMap(rules) ?? []
    return rules.enumerated().sorted { left, right in
      let ranks = (Self.rank(left.element), Self.rank(right.element))
      return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.1.lexicographicallyPrecedes(ranks.0)
    }.map(\.element)
  }

  private func rules(_ node: Node) -> [HTTPRule] {
    let rule = rule(node)
    let matches = node.elements("matches")
    if matches.isEmpty { return [rule] }
    return matches.map { match in
      var single = rule
      single.matches = [self.match(match)]
      return single
    }
  }

  /// An exact path goes before a prefix, a longer one before a shorter one, then a method, more headers, more
  /// parameters.
  private static func rank(_ rule: HTTPRule) -> [Int] {
    guard let match = rule.matches.first else { return [0, 0, 0, 0, 0] }
    let counts = [match.method == nil ? 0 : 1, match.headers.count, match.query.count]
    switch match.path {
    case .exact(let path): return [3, path.utf8.count] + counts
    case .segments(let path), .prefix(let path): return [2, path.utf8.count] + counts
    case .regex(let pattern): return [1, pattern.utf8.count] + counts
    case nil: return [0, 0] + counts
    }
  }

  private func match(_ node: Node) -> HTTPMatch {
    var match = HTTPMatch()
    match.origin = object.origin(at: node)
    if let path = node.member("path") {
      let value = path.member("value")?.text ?? "/"
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
    let backends = BackendReader(object: object, domain: domain)
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
    let timeouts = node.member("timeouts")
    rule.timeout = timeouts?.duration("backendRequest") ?? timeouts?.duration("request")
    if let retry = node.member("retry") { rule.retry = Self.retry(retry) }
    // A rule that leads nowhere answers that the server failed (`HTTPRouteRule.backendRefs`).
    if rule.redirect == nil, !rule.destinations.contains(where: { $0.weight > 0 }) {
      rule.destinations = []
      rule.response = DirectResponse(status: 500)
    }
    return rule
  }

  private static func retry(_ node: Node) -> RetryRule {
    var rule = RetryRule()
    rule.attempts = node.number("attempts") ?? 2
    rule.backOff = node.duration("backoff")
    rule.retryOn = node.texts("codes").joined(separator: ",")
    return rule
  }
}
