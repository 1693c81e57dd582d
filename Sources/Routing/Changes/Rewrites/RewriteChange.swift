public import YAML

/// What a rule writes in the place of a request's path and host before it sends the request on.
public enum RewriteChange: RuleChange {
  /// Sets what is given; the rest stays. A path takes the place of a pattern for paths.
  case set(path: PathText?, authority: AuthorityText?)
  /// Sends requests on as they are.
  case remove

  /// The rule with the rewrite.
  public func applied(to rule: Value) throws(RuleRefusal) -> Value {
    guard case .set(let path, let authority) = self else { return rule.setting("rewrite", to: nil) }
    var rewrite = rule.field("rewrite") ?? .mapping([])
    // Only one of both is taken (Istio `pkg/config/validation/validation.go`, `validateHTTPRewrite`).
    if let path { rewrite = rewrite.without(["uriRegexRewrite"]).setting("uri", to: .string(path.description)) }
    if let authority {
      guard !Self.setsAuthority(rule) else { throw .secondAuthority }
      rewrite = rewrite.setting("authority", to: .string(authority.description))
    }
    return rule.setting("rewrite", to: rewrite)
  }

  /// The path and the host.
  public func facts(of rule: Value) -> [RuleFact] {
    let rewrite = rule.field("rewrite")
    let pattern = rewrite?.field("uriRegexRewrite")
    let path = rewrite?.field("uri") ?? pattern?.field("rewrite")
    return [
      RuleFact("path", path.map { pattern == nil ? $0.plainText : "\($0.plainText) by a pattern" }),
      RuleFact("authority", rewrite?.field("authority")?.plainText),
    ]
  }

  /// Source: Istio `pkg/config/validation/virtualservice.go`, `validateAuthorityRewrite`.
  private static func setsAuthority(_ rule: Value) -> Bool {
    ["set", "add"].contains { operation in
      (rule.field(["headers", "request", operation])?.entries ?? []).contains {
        [":authority", "host"].contains($0.key.lowercased())
      }
    }
  }
}
