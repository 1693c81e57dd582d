/// A rule as it works: what it takes, and where that goes.
public struct EffectiveRule: Sendable {
  /// The rule as it is written.
  public let rule: RouteRule
  /// The matches, any one of which lets a request in; none takes everything.
  public let matches: [MatchWords]
  /// Whether any request comes to it: false behind a rule that takes all.
  public let isReached: Bool
  /// Where requests go; none for a rule that answers by itself.
  public let destinations: [EffectiveDestination]
  /// What it does besides, or instead.
  public let words: RuleWords
}
