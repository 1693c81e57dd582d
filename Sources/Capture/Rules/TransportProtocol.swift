/// A protocol with ports.
public enum TransportProtocol: String, Sendable, Hashable {
  /// TCP (RFC 9293).
  case tcp
  /// UDP (RFC 768).
  case udp
}
