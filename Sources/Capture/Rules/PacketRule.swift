/// One rule of a chain.
public struct PacketRule: Sendable, Hashable {
  /// Where in its chain a rule goes.
  public enum Placement: Sendable, Hashable {
    /// At the end: `-A`.
    case append
    /// At a position counted from 1: `-I`.
    case insert(at: Int)
  }

  /// The table.
  public let table: PacketTable
  /// The chain.
  public let chain: PacketChain
  /// Where in the chain.
  public let placement: Placement
  /// The conditions, in upstream's order.
  public let matches: [PacketMatch]
  /// What happens when all of them hold.
  public let target: RuleTarget
  /// What the rule is for.
  public let purpose: RulePurpose

  /// Makes a rule.
  public init(
    _ table: PacketTable,
    _ chain: PacketChain,
    placement: Placement = .append,
    _ matches: [PacketMatch],
    _ target: RuleTarget,
    for purpose: RulePurpose
  ) {
    self.table = table
    self.chain = chain
    self.placement = placement
    self.matches = matches
    self.target = target
    self.purpose = purpose
  }
}
