/// Turns what a rule says of a redirect into an action.
///
/// Source: Istio `pilot/pkg/networking/core/route/route.go`, `ApplyRedirect`.
struct RedirectTranslation {
  let listenerPort: Int
  let isEncrypted: Bool

  /// The action; nil for a status that no redirect has.
  func action(_ rule: RedirectRule, _ match: RouteMatch) -> RedirectAction? {
    guard let status = rule.status else { return nil }
    var action = RedirectAction(host: rule.host, scheme: rule.scheme, path: rule.path, status: status)
    if let segments = rule.segments {
      switch segments.rewrite(of: match.path) {
      case .prefix(let text): action.path = .prefix(text)
      case .pattern(let pattern, let substitution): action.path = .pattern(pattern, substitution: substitution)
      }
    }
    action.port = rule.keepsRequestPort ? listenerPort : rule.port
    let scheme = rule.scheme.isEmpty ? (isEncrypted ? "https" : "http") : rule.scheme
    // The port that a scheme means by itself is not written.
    if (action.port == 80 && scheme == "http") || (action.port == 443 && scheme == "https") { action.port = nil }
    return action
  }
}
