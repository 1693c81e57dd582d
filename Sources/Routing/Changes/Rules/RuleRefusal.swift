/// Why a rule is not changed as asked.
public enum RuleRefusal: Error, Hashable, Sendable {
  /// The rule is not one of HTTP, which alone has what is to be changed.
  case notHTTP(rule: String)
  /// The resource cannot be read as data, for this reason.
  case unreadable(String)
  /// Nothing says how often to try again.
  case missingAttempts
  /// The authority would be set by a rewrite and by a header at once.
  case secondAuthority
  /// The rule sends requests nowhere, but does this: `redirect`, `directResponse` or `delegate`.
  case noDestinations(rule: String, action: String)
  /// A destination or weight of the rule cannot be read.
  case unreadableDestinations(rule: String)
  /// No other rule would be left.
  case onlyRule
  /// No rule has the conditions; those that there are.
  case noSuchConditions([String])
  /// The rule takes all requests that no other rule took, so it is none of those with conditions.
  case noConditions(rule: String)
  /// Another rule already has the name.
  case nameTaken(String)
  /// Not exactly one destination has traffic, so that one would have to be chosen.
  case severalDestinations([String])
  /// The split cannot be set as asked.
  case split(SplitPlan.Refusal)
}
