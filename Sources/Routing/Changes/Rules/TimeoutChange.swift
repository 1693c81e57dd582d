public import YAML

/// How long a rule waits for an answer.
public enum TimeoutChange: RuleChange {
  /// Waits so long.
  case set(RouteDuration)
  /// Waits for ever, which is Istio's default.
  case remove

  /// The rule with the timeout.
  public func applied(to rule: Value) -> Value {
    switch self {
    case .set(let duration): rule.setting("timeout", to: duration.written(over: rule.field("timeout")))
    case .remove: rule.setting("timeout", to: nil)
    }
  }

  /// The timeout.
  public func facts(of rule: Value) -> [RuleFact] { [RuleFact("timeout", rule.field("timeout")?.plainText)] }
}
