public import YAML

/// How often and on what a rule tries a request again.
public enum RetryChange: RuleChange {
  /// Sets what is given; the rest stays. No attempts switch retries off, and then nothing else is said of them.
  case set(attempts: Count?, perTry: RouteDuration?, on: RetryWords?, backoff: RouteDuration?)
  /// Back to Istio's default: two attempts.
  case remove

  /// Fields that mean nothing, and are refused, without attempts (Istio `pkg/config/validation/validation.go`,
  /// `validateHTTPRetry`).
  private static let needingAttempts = [
    "perTryTimeout", "retryOn", "retryRemoteLocalities", "backoff", "retryIgnorePreviousHosts",
  ]

  /// The rule with the retries.
  public func applied(to rule: Value) throws(RuleRefusal) -> Value {
    guard case .set(let attempts, let perTry, let conditions, let backoff) = self else {
      return rule.setting("retries", to: nil)
    }
    var retries = rule.field("retries") ?? .mapping([])
    if let attempts { retries = retries.setting("attempts", to: .integer(attempts.number)) }
    let isOff = (retries.field("attempts") ?? 0) == 0
    if isOff, perTry == nil, conditions == nil, backoff == nil, attempts != nil {
      return rule.setting("retries", to: retries.without(Self.needingAttempts))
    }
    guard !isOff else { throw .missingAttempts }
    if let perTry {
      retries = retries.setting("perTryTimeout", to: perTry.written(over: retries.field("perTryTimeout")))
    }
    if let conditions { retries = retries.setting("retryOn", to: .string(conditions.description)) }
    if let backoff { retries = retries.setting("backoff", to: backoff.written(over: retries.field("backoff"))) }
    return rule.setting("retries", to: retries)
  }

  /// The attempts, how long each may take, on what, and how long is waited between them.
  public func facts(of rule: Value) -> [RuleFact] {
    let retries = rule.field("retries")
    return [
      RuleFact("attempts", retries?.field("attempts")?.plainText ?? (retries == nil ? "2 by default" : nil)),
      RuleFact("per try", retries?.field("perTryTimeout")?.plainText),
      RuleFact("retry on", retries?.field("retryOn")?.plainText),
      RuleFact("backoff", retries?.field("backoff")?.plainText),
    ]
  }
}
