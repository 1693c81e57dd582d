public import YAML

/// Which pages of other origins may call what is behind a rule from a browser.
public enum CORSChange: RuleChange {
  /// Sets what is given; each list is stated as a whole.
  case set(CORSSettings)
  /// Takes the policy away.
  case remove

  /// The rule with the policy.
  public func applied(to rule: Value) -> Value {
    guard case .set(let settings) = self else { return rule.setting("corsPolicy", to: nil) }
    var policy = rule.field("corsPolicy") ?? .mapping([])
    if !settings.origins.isEmpty { policy = Self.policy(policy, with: settings.origins) }
    let lists = [
      ("allowMethods", settings.methods), ("allowHeaders", settings.headers),
      ("exposeHeaders", settings.exposedHeaders),
    ]
    for (name, texts) in lists where !texts.isEmpty {
      policy = policy.setting(name, to: .sequence(texts.map { .string($0) }))
    }
    if let age = settings.age {
      policy = policy.setting("maxAge", to: age.duration.written(over: policy.field("maxAge")))
    }
    if let allows = settings.allowsCredentials { policy = policy.setting("allowCredentials", to: .boolean(allows)) }
    return rule.setting("corsPolicy", to: policy)
  }

  /// The older list `allowOrigin` counts only where the newer is absent, and says exact origins alone.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `TranslateCORSPolicy`.
  private static func policy(_ policy: Value, with origins: [CORSOrigin]) -> Value {
    let exact = origins.compactMap(\.exactText)
    if policy.field("allowOrigins") == nil, policy.field("allowOrigin") != nil, exact.count == origins.count {
      return policy.setting("allowOrigin", to: .sequence(exact.map { .string($0) }))
    }
    return policy.without(["allowOrigin"]).setting("allowOrigins", to: .sequence(origins.map(\.value)))
  }

  /// The parts of the policy.
  public func facts(of rule: Value) -> [RuleFact] {
    let policy = rule.field("corsPolicy")
    let newer = (policy?.field("allowOrigins")?.items ?? []).map { ConditionText.text($0) }
    let older = (policy?.field("allowOrigin")?.items ?? []).map(\.plainText)
    func list(_ name: String) -> String? { (policy?.field(name)?.items ?? []).map(\.plainText).joinedOrNil }
    return [
      RuleFact("origins", (newer.isEmpty ? older : newer).joinedOrNil), RuleFact("methods", list("allowMethods")),
      RuleFact("headers", list("allowHeaders")), RuleFact("exposed headers", list("exposeHeaders")),
      RuleFact("max age", policy?.field("maxAge")?.plainText),
      RuleFact("credentials", policy?.field("allowCredentials")?.plainText),
    ]
  }
}
