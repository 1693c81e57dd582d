import TestSupport

/// HTTPRoutes that say nothing but what VirtualServices can say too, at random but the same for the same seed.
struct GeneratedHTTPRoute {
  private var generator: SeededGenerator

  /// The manifests of a seed: Services and one HTTPRoute.
  ///
  /// - Parameter changesRequests: whether filters are among the rules.
  static func text(seed: UInt64, changesRequests: Bool = true) -> String {
    var route = GeneratedHTTPRoute(generator: SeededGenerator(seed: seed))
    let rules = (0..<route.number(1...5)).map { _ in route.rule(changesRequests) }
    return """
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: shop}
      spec:
        parentRefs: [{group: "", kind: Service, name: shop}]
        rules:
      \(rules.map { "  - \($0)" }.joined(separator: "\n"))

      """
  }

  private init(generator: SeededGenerator) { self.generator = generator }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func rule(_ changesRequests: Bool) -> String {
    let path = pick(["/", "/a", "/a/b", "/c.d"])
    let kind = changesRequests ? pick(["plain", "prefix", "whole", "redirect", "mirror"]) : "plain"
    var parts: [String] = []
    if kind == "prefix" {
      // A prefix can only be replaced where it is the only condition; the root has none to replace.
      let path = path == "/" ? "/a" : path
      parts.append("matches: [{path: {type: PathPrefix, value: \(path)}\(conditions())}]")
      parts.append(
        filters([
          "{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: \(pick(["/", "/x"]))}}}"
        ])
      )
    } else {
      let matches = (0..<number(1...2)).map { _ in
        "{path: {type: \(pick(["Exact", "PathPrefix"])), value: \(pick(["/a", "/a/b", "/c.d", path]))}\(conditions())}"
      }
      parts.append("matches: [\(matches.joined(separator: ", "))]")
      if kind == "whole" {
        parts.append(
          filters([
            "{type: URLRewrite, urlRewrite: {hostname: a.b, path: {type: ReplaceFullPath, replaceFullPath: /x}}}"
          ])
        )
      } else if kind == "mirror" {
        parts.append(
          filters(["{type: RequestMirror, requestMirror: {backendRef: {name: audit, port: 80}, percent: 10}}"])
        )
      }
    }
    if kind == "redirect" {
      parts.append(
        "filters: [{type: RequestRedirect, requestRedirect: {scheme: https, statusCode: \(pick([301, 302])), "
          + "path: {type: ReplaceFullPath, replaceFullPath: /moved}}}]"
      )
    } else {
      parts.append("backendRefs: [\(backends())]")
      if chance(30) { parts.append("timeouts: {request: \(pick(["10s", "1m30s", "250ms"]))}") }
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private mutating func filters(_ own: [String]) -> String {
    var all = own
    if chance(40) {
      all.append(
        "{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: x-s, value: \"1\"}], remove: [x-r]}}"
      )
    }
    if chance(30) {
      all.append("{type: CORS, cors: {allowOrigins: [\"https://a.b\"], allowMethods: [GET], maxAge: 60}}")
    }
    return "filters: [\(all.joined(separator: ", "))]"
  }

  private mutating func conditions() -> String {
    var text = ""
    if chance(30) { text += ", headers: [{name: x-v, value: \"\(number(1...2))\"}]" }
    if chance(20) { text += ", queryParams: [{name: q, type: RegularExpression, value: \"[0-9]+\"}]" }
    if chance(30) { text += ", method: \(pick(["GET", "POST"]))" }
    return text
  }

  private mutating func backends() -> String {
    switch number(0...2) {
    case 0: return "{name: web, port: 80}"
    case 1: return "{name: web, port: 80}, {name: api, port: 8080}"
    default:
      let weight = number(1...99)
      return "{name: web, port: 80, weight: \(weight)}, {name: api, port: 8080, weight: \(100 - weight)}"
    }
  }
}
