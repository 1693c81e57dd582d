/// One condition of a rule.
public enum PacketMatch: Sendable, Hashable {
  /// It arrived at an interface.
  case inputInterface(InterfaceName)
  /// It leaves by an interface.
  case outputInterface(InterfaceName)
  /// Its source is in a range.
  case source(CIDR)
  /// Its destination is in a range, or is not.
  case destination(CIDR, isNegated: Bool = false)
  /// It is of a protocol.
  case transport(TransportProtocol)
  /// Its destination port is in a range, or is not. A `transport` stands before it.
  case destinationPort(PortRange, isNegated: Bool = false)
  /// Its destination port is none of these. A `transport` stands before it.
  case destinationPortNotIn([Port])
  /// Its source port. A `transport` stands before it.
  case sourcePort(PortRange)
  /// A user's process sent it, or another one's.
  case user(Account, isNegated: Bool = false)
  /// A group's process sent it, or another one's.
  case group(Account, isNegated: Bool = false)
  /// Its connection is in one of these states.
  case connection([ConnectionState])
  /// The same by the module of old, `state`.
  case state(ConnectionState)
  /// Its mark is this, or is not.
  case mark(PacketMark, isNegated: Bool = false)
  /// The mark of its connection is this.
  case connectionMark(PacketMark)
  /// A local socket takes it.
  case socket
  /// Nothing: a note that the rule carries.
  case comment(RuleComment)
}
