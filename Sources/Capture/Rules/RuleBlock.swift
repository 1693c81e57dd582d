/// Neighbouring rules with one purpose.
public struct RuleBlock: Sendable, Hashable {
  /// What they are for.
  public let purpose: RulePurpose
  /// The rules, in the order in which they are set.
  public let rules: [RuleVariants]
}
