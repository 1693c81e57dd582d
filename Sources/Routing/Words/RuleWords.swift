import Resources
public import YAML

/// What a rule of a VirtualService does beside sending requests to its destinations, in words. Values of headers are left
/// out.
public struct RuleWords: Hashable, Sendable {
  /// What is done with a request, in a phrase that begins with the word for it.
  public struct Phrase: Hashable, Sendable {
    /// Such as `timeout`.
    public let name: String
    /// Such as `2s`.
    public let text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// What requests get instead of a destination: `redirect to /login (301)`, `answer 503`; nil for a rule with
  /// destinations.
  public let answer: String?
  /// Everything else.
  public let phrases: [Phrase]

  /// Reads a rule. Source of the fields: Istio `networking/v1/virtual_service.proto`, `HTTPRoute`.
  public init(of rule: Node) {
    answer = Self.answer(rule)
    var phrases: [Phrase] = []
    if let text = Self.scalar(rule.member("timeout")) { phrases.append(Phrase("timeout", text)) }
    if let retries = rule.member("retries") { phrases.append(Phrase("retries", Self.retries(retries))) }
    if let fault = rule.member("fault") { phrases += Self.faults(fault) }
    phrases += Self.mirrors(rule)
    if let rewrite = rule.member("rewrite") { phrases += Self.rewrites(rewrite) }
    if rule.has("corsPolicy") {
      let origins = rule.member("corsPolicy")?.elements("allowOrigins").count ?? 0
      phrases.append(Phrase("cors", "for \(origins) origin\(origins == 1 ? "" : "s")"))
    }
    if let headers = rule.member("headers") { phrases += Self.headers(headers) }
    self.phrases = phrases
  }

  // MARK: Answers

  private static func answer(_ rule: Node) -> String? {
    if let redirect = rule.member("redirect") { return self.redirect(redirect) }
    if let response = rule.member("directResponse") { return "answer \(scalar(response.member("status")) ?? "")" }
    guard let delegate = rule.member("delegate") else { return nil }
    let namespace = delegate.memberText("namespace")
    return "rules of virtualservice \(namespace.isEmpty ? "" : namespace + "/")\(delegate.memberText("name"))"
  }

  private static func redirect(_ redirect: Node) -> String {
    let scheme = scalar(redirect.member("scheme")).map { "\($0)://" } ?? ""
    let port = scalar(redirect.member("port")).map { ":\($0)" } ?? ""
    let place = scheme + redirect.memberText("authority") + port + redirect.memberText("uri")
    // Without a code it is 301.
    let code = scalar(redirect.member("redirectCode")) ?? "301"
    return "redirect" + (place.isEmpty ? "" : " to \(place)") + " (\(code))"
  }

  // MARK: Phrases

  private static func retries(_ retries: Node) -> String {
    let attempts = retries.member("attempts")?.integer
    if attempts == 0 { return "none" }
    var text = attempts.map { "\($0)" } ?? "as many as the proxy does"
    if let limit = scalar(retries.member("perTryTimeout")) { text += ", each at most \(limit)" }
    if let conditions = scalar(retries.member("retryOn")) { text += ", on \(conditions)" }
    return text
  }

  private static func faults(_ fault: Node) -> [Phrase] {
    var phrases: [Phrase] = []
    if let delay = fault.member("delay") {
      let length = scalar(delay.member("fixedDelay")) ?? scalar(delay.member("exponentialDelay")) ?? ""
      phrases.append(Phrase("delay", "\(length) for \(share(of: delay))"))
    }
    if let abort = fault.member("abort") {
      let grpc = scalar(abort.member("grpcStatus")).map { "gRPC \($0)" }
      let status = scalar(abort.member("httpStatus")) ?? grpc ?? scalar(abort.member("http2Error")) ?? ""
      phrases.append(Phrase("abort", "with \(status) for \(share(of: abort))"))
    }
    return phrases
  }

  /// All requests where nothing is written.
  private static func share(of fault: Node) -> String {
    guard let written = scalar(fault.member("percentage")?.member("value")) ?? scalar(fault.member("percent")) else {
      return fault.has("percentage") ? "0%" : "100%"
    }
    return "\(written)%"
  }

  private static func mirrors(_ rule: Node) -> [Phrase] {
    var phrases: [Phrase] = []
    if let mirror = rule.member("mirror") {
      let written =
        rule.member("mirrorPercentage")?.member("value") ?? rule.member("mirrorPercent")
        ?? rule.member("mirror_percent")
      phrases.append(Phrase("mirror", "\(scalar(written) ?? "100")% to \(target(mirror))"))
    }
    for item in rule.elements("mirrors") {
      let share = scalar(item.member("percentage")?.member("value")) ?? "100"
      phrases.append(Phrase("mirror", "\(share)% to \(item.member("destination").map(target) ?? "")"))
    }
    return phrases
  }

  private static func target(_ destination: Node) -> String {
    let subset = destination.memberText("subset")
    return (subset.isEmpty ? "" : "\(subset)@") + destination.memberText("host")
  }

  private static func rewrites(_ rewrite: Node) -> [Phrase] {
    let pattern = rewrite.member("uriRegexRewrite")
    let path =
      scalar(rewrite.member("uri")) ?? pattern.map { "\($0.memberText("match")) by \($0.memberText("rewrite"))" }
    return [
      path.map { Phrase("rewrite", pattern == nil ? "path to \($0)" : "path: \($0)") },
      scalar(rewrite.member("authority")).map { Phrase("rewrite", "host to \($0)") },
    ].compactMap(\.self)
  }

  private static func headers(_ headers: Node) -> [Phrase] {
    let sides: [StaticString] = ["request", "response"]
    return sides.compactMap { side in
      guard let operations = headers.member(side) else { return nil }
      let kinds: [StaticString] = ["set", "add"]
      var parts = kinds.compactMap { kind -> String? in
        let names = operations.member(kind)?.pairs.map { $0.key.text } ?? []
        return names.isEmpty ? nil : "\(kind) \(names.joined(separator: ", "))"
      }
      let removed = operations.elements("remove").map(\.text)
      if !removed.isEmpty { parts.append("remove \(removed.joined(separator: ", "))") }
      return parts.isEmpty ? nil : Phrase("\(side) headers", parts.joined(separator: "; "))
    }
  }

  /// The text of a scalar; nil for nothing, null and collections.
  private static func scalar(_ node: Node?) -> String? {
    guard let node = node?.resolved, node.kind == .scalar, !node.isNull else { return nil }
    return node.text
  }
}
