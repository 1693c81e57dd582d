/// An AuthorizationPolicy as a proxy has it.
public struct AuthorizationState: Hashable, Sendable {
  /// What is done with requests that it is about, in the order in which istioctl lists them.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// They are refused.
    case deny = "DENY"
    /// They are let through, and all others are not.
    case allow = "ALLOW"
    /// They are logged.
    case log = "LOG"
    /// An authorizer of the mesh is asked.
    case custom = "CUSTOM"
  }

  /// What is done.
  public let action: Action
  /// The name and the namespace with a dot between them; `_anonymous_match_nothing_` for rules that nothing can match.
  public let name: String
  /// The number of its rules.
  public let ruleCount: Int

  /// What istioctl calls rules of no policy, such as those that Istio makes to refuse everything.
  static let anonymousName = "_anonymous_match_nothing_"
}
