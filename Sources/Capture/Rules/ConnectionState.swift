/// What connection tracking knows of a packet (iptables-extensions(8), conntrack).
public enum ConnectionState: String, Sendable, Hashable {
  /// It belongs to no connection.
  case invalid = "INVALID"
  /// It starts a connection that belongs to another one.
  case related = "RELATED"
  /// It belongs to a connection seen in both directions.
  case established = "ESTABLISHED"
}
