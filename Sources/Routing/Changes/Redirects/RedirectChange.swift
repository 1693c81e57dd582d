public import YAML

/// A redirect in the place of a rule's destinations.
public struct RedirectChange: RuleChange {
  /// What is asked.
  public enum Work: Hashable, Sendable {
    /// Answers with a redirect.
    case set(RedirectTarget, RedirectStatus?)
    /// Sends requests to a target again, where the rule has a redirect.
    case remove(insteadTo: RouteTarget)
  }

  /// What a rule cannot have beside a redirect, or what would mean nothing (Istio
  /// `pkg/config/validation/virtualservice.go`, `validateHTTPRouteConflict`).
  private static let conflicting = [
    "route", "directResponse", "fault", "rewrite", "mirror", "mirrors", "mirrorPercentage", "mirrorPercent",
    "mirror_percent",
  ]

  private let work: Work
  private let naming: HostNaming

  /// Makes a change; `naming` is that of the VirtualService.
  public init(_ work: Work, naming: HostNaming) {
    self.work = work
    self.naming = naming
  }

  /// The rule with the redirect.
  public func applied(to rule: Value) -> Value {
    switch work {
    case .remove(let target):
      guard rule.field("redirect") != nil else { return rule }
      let item: Value = ["destination": naming.destination(target, like: [])]
      return rule.setting("redirect", to: nil).setting("route", to: .sequence([item]))
    case .set(let target, let status):
      var redirect = (rule.field("redirect") ?? .mapping([])).without(["prefixRewrite"])
      redirect = redirect.setting("scheme", to: target.scheme.map { .string($0) })
      redirect = redirect.setting("authority", to: target.authority.map { .string($0.host) })
      redirect = redirect.setting("uri", to: target.path.map { .string($0.description) })
      if let port = target.authority?.port {
        redirect = redirect.without(["derivePort"]).setting("port", to: .integer(Int64(port.number)))
      } else {
        redirect = redirect.setting("port", to: nil)
      }
      if let status { redirect = redirect.setting("redirectCode", to: .integer(status.number)) }
      return rule.without(Self.conflicting).setting("redirect", to: redirect)
    }
  }

  /// The redirect, and what goes for it.
  public func facts(of rule: Value) -> [RuleFact] {
    [RuleFact("redirect", rule.field("redirect").map(Self.text)), RuleFact("destinations", destinations(rule))]
      + MirrorChange.facts(of: rule, naming) + FaultChange.remove(.all).facts(of: rule)
      + [RuleFact("rewrite", RewriteChange.remove.facts(of: rule).compactMap(\.text).joinedOrNil)]
  }

  private func destinations(_ rule: Value) -> String? {
    (rule.field("route")?.items ?? []).compactMap { item in
      naming.target(of: item.field("destination")).map { target in
        naming.label(target) + (item.field("weight").map { " \($0.plainText)" } ?? "")
      }
    }
    .joinedOrNil
  }

  private static func text(_ redirect: Value) -> String {
    let scheme = redirect.field("scheme").map { "\($0.plainText)://" } ?? ""
    let port = redirect.field("port").map { ":\($0.plainText)" } ?? ""
    let path = redirect.field("uri") ?? redirect.field("prefixRewrite")
    let target = scheme + (redirect.field("authority")?.plainText ?? "") + port + (path?.plainText ?? "")
    // Source: Istio `networking/v1/virtual_service.proto`, `HTTPRedirect.redirect_code`.
    return "\(target) (\(redirect.field("redirectCode")?.plainText ?? "301"))"
  }
}

extension [String] {
  /// The texts with commas between them; nil when there are none.
  var joinedOrNil: String? { isEmpty ? nil : joined(separator: ", ") }
}
