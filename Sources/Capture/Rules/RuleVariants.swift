/// A rule as each version of IP has it.
public enum RuleVariants: Sendable, Hashable {
  /// For IPv4 alone.
  case ipv4(PacketRule)
  /// For IPv6 alone.
  case ipv6(PacketRule)
  /// For both, perhaps with different addresses.
  case both(ipv4: PacketRule, ipv6: PacketRule)

  /// The rule of a version.
  public subscript(family: IPFamily) -> PacketRule? {
    switch (self, family) {
    case (.ipv4(let rule), .ipv4), (.both(let rule, _), .ipv4): rule
    case (.ipv6(let rule), .ipv6), (.both(_, let rule), .ipv6): rule
    case (.ipv4, .ipv6), (.ipv6, .ipv4): nil
    }
  }

  /// The rules that differ, IPv4's first: one when both versions have the same.
  public var distinct: [PacketRule] {
    switch self {
    case .ipv4(let rule), .ipv6(let rule): [rule]
    case .both(let ipv4, let ipv6): ipv4 == ipv6 ? [ipv4] : [ipv4, ipv6]
    }
  }
}
