/// A rule that a packet met and whose conditions it fulfilled.
public struct WalkStep: Sendable, Hashable {
  /// The rule.
  public let rule: PacketRule
  /// Its position in its chain, counted from 1 as `iptables -L --line-numbers` does.
  public let position: Int

  /// Where the rule stands: `nat ISTIO_OUTPUT 9`.
  public var place: String { "\(rule.table.rawValue) \(rule.chain.rawValue) \(position)" }
}
