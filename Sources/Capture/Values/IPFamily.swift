/// A version of the Internet Protocol.
public enum IPFamily: Sendable, Hashable, CaseIterable {
  /// IPv4 (RFC 791).
  case ipv4
  /// IPv6 (RFC 8200).
  case ipv6

  /// The bits of an address.
  public var addressBits: UInt8 {
    switch self {
    case .ipv4: 32
    case .ipv6: 128
    }
  }
}
