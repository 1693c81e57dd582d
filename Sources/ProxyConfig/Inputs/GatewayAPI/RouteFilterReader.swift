import Resources
import YAML

/// Puts the filters of a route of the Gateway API into a rule.
struct RouteFilterReader {
  let backends: BackendReader

  /// The filters that are read.
  static let types: Set<String> = [
    "RequestHeaderModifier", "ResponseHeaderModifier", "RequestRedirect", "URLRewrite", "RequestMirror", "CORS",
  ]

  func read(_ filters: [Node], into rule: inout HTTPRule) {
    for filter in filters {
      switch filter.memberText("type") {
      case "RequestHeaderModifier":
        if let node = filter.member("requestHeaderModifier") { readRequestHeaders(node, &rule) }
      case "ResponseHeaderModifier":
        if let node = filter.member("responseHeaderModifier") {
          rule.headers.mutations.responseAdditions += Self.additions(node)
          rule.headers.mutations.responseRemovals += node.texts("remove")
        }
      case "RequestRedirect": rule.redirect = filter.member("requestRedirect").map(Self.redirect)
      case "URLRewrite": if let node = filter.member("urlRewrite") { readRewrite(node, &rule) }
      case "RequestMirror": if let node = filter.member("requestMirror") { readMirror(node, &rule) }
      case "CORS": rule.cors = filter.member("cors").map(Self.cors)
      default: continue
      }
    }
  }

  private func readRequestHeaders(_ node: Node, _ rule: inout HTTPRule) {
    let additions = Self.additions(node)
    rule.headers.authority = additions.first { HeaderRules.isAuthority($0.name) }?.value
    rule.headers.mutations.requestAdditions += additions.filter { !HeaderRules.isAuthority($0.name) }
    rule.headers.mutations.requestRemovals += node.texts("remove").filter { !HeaderRules.isAuthority($0) }
  }

  private static func additions(_ node: Node) -> [HeaderMutations.Addition] {
    func group(_ list: [Node], overwrites: Bool) -> [HeaderMutations.Addition] {
      list.map {
        HeaderMutations.Addition(name: $0.memberText("name"), value: $0.memberText("value"), overwrites: overwrites)
      }.filter { !$0.name.isEmpty }.sorted { $0.name < $1.name }
    }
    return group(node.elements("set"), overwrites: true) + group(node.elements("add"), overwrites: false)
  }

  private static func redirect(_ node: Node) -> RedirectRule {
    var rule = RedirectRule()
    rule.host = node.memberText("hostname")
    rule.scheme = node.memberText("scheme")
    rule.port = node.number("port")
    // Without a port that of the listener is kept, unless the scheme brings its own (`HTTPRequestRedirectFilter.port`).
    rule.keepsRequestPort = rule.port == nil && rule.scheme.isEmpty
    if let path = node.member("path") {
      rule.segments = path.member("replacePrefixMatch").map { SegmentReplacement($0.text) }
      rule.path = .whole(path.memberText("replaceFullPath"))
    }
    rule.status = RedirectAction.Status(rawValue: node.number("statusCode") ?? 302)
    return rule
  }

  private func readRewrite(_ node: Node, _ rule: inout HTTPRule) {
    let host = node.memberText("hostname")
    if !host.isEmpty { rule.authorityRewrite = host }
    guard let path = node.member("path") else { return }
    if path.memberText("type") == "ReplaceFullPath" {
      // A pattern that finds any path; the substitution is a text, in which only a backslash means something.
      let text = path.memberText("replaceFullPath").replacing("\\", with: "\\\\")
      rule.pathRewrite = .pattern("/.*", substitution: text)
    } else {
      rule.pathRewrite = .prefix(path.memberText("replacePrefixMatch"))
    }
  }

  private func readMirror(_ node: Node, _ rule: inout HTTPRule) {
    guard let backend = node.member("backendRef") else { return }
    var share = node.count("percent").map { Fraction.percent(Double($0)) } ?? .all
    if let fraction = node.member("fraction"), let numerator = fraction.count("numerator") {
      share = .percent(100 * Double(numerator) / Double(max(fraction.count("denominator") ?? 100, 1)))
    }
    guard share.numerator > 0 else { return }
    rule.mirrors.append(HTTPRule.Mirror(destination: backends.destination(backend), share: share))
  }

  private static func cors(_ node: Node) -> CORSPolicy {
    var policy = CORSPolicy()
    policy.origins = node.texts("allowOrigins").map(origin)
    policy.methods = node.texts("allowMethods")
    policy.headers = node.texts("allowHeaders")
    policy.exposedHeaders = node.texts("exposeHeaders")
    policy.maximumAge = node.count("maxAge").map { ProtoDuration(nanoseconds: $0 * 1_000_000_000) }
    policy.allowsCredentials = node.member("allowCredentials")?.boolean
    policy.forwardsUnmatchedPreflights = false
    return policy
  }

  /// An origin in which `*` stands for any labels.
  private static func origin(_ text: String) -> StringMatcher {
    if text == "*" { return .regex(".*") }
    guard text.contains("*") else { return .exact(text) }
    return .regex(text.map { $0 == "*" ? ".*" : ".+?()|[]{}^$\\".contains($0) ? "\\\($0)" : String($0) }.joined())
  }
}
