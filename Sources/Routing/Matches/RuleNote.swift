/// What people should know of a rule that was put in, changed or left.
public enum RuleNote: Hashable, Sendable {
  /// The rule is never used: this one before it takes all its requests.
  case neverUsed(behind: String)
  /// Requests that fit this rule too go there, since it comes first.
  case earlierRule(String)
  /// Another rule has these settings, which hold for its own requests alone.
  case settingsOf(String, [String])
  /// The rule was left as it is, since it does this: it sends requests to another service, or `redirect`.
  case kept(String, String)
}
