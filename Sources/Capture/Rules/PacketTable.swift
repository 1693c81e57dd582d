/// A table of netfilter, in the order in which upstream writes them.
public enum PacketTable: String, Sendable, Hashable, CaseIterable {
  /// Whether a packet passes.
  case filter
  /// Changes to packets: marks.
  case mangle
  /// Rewritten addresses.
  case nat
  /// Before connections are tracked.
  case raw
}
