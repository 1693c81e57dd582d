/// An IPv4 or IPv6 address without a zone.
public struct IPAddress: Sendable, Hashable, CustomStringConvertible {
  /// The version of the address.
  public let family: IPFamily
  /// The bits from the most significant on; an IPv4 address lies in the lowest 32 of them.
  public let bits: UInt128
  /// The address as it was written: digits, `:` and `.` alone.
  public let description: String

  /// Makes an address from its bits; those above the family's width are dropped.
  public init(family: IPFamily, bits: UInt128) {
    self.family = family
    self.bits = family == .ipv4 ? bits & 0xFFFF_FFFF : bits
    description = Self.canonicalText(family: family, bits: self.bits)
  }

  /// Reads an address and keeps its spelling.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    if text.utf8.contains(UInt8(ascii: ":")) {
      guard let bits = Self.ipv6Bits(Array(text.utf8)) else { throw .address(String(text)) }
      self.bits = bits
      family = .ipv6
    } else {
      guard let bits = Self.ipv4Bits(text.utf8) else { throw .address(String(text)) }
      self.bits = UInt128(bits)
      family = .ipv4
    }
    description = String(text)
  }

  /// The same address in its canonical spelling (RFC 5952).
  public var canonical: IPAddress { IPAddress(family: family, bits: bits) }

  /// Whether the address is of IPv6 and does not stand for one of IPv4 (RFC 4291 §2.5.5.2).
  public var isIPv6: Bool { family == .ipv6 && bits >> 32 != 0xFFFF }

  /// Whether the address is in `127.0.0.0/8` or is `::1` (RFC 6890).
  public var isLoopback: Bool {
    switch family {
    case .ipv4: bits >> 24 == 127
    case .ipv6: bits == 1 || (bits >> 32 == 0xFFFF && (bits & 0xFFFF_FFFF) >> 24 == 127)
    }
  }

  /// Whether the address reaches the link alone: `169.254.0.0/16`, `224.0.0.0/24`, `fe80::/10`, `ff02::/16`.
  public var isLinkLocal: Bool {
    switch family {
    case .ipv4: bits >> 16 == 0xA9FE || bits >> 8 == 0xE00000
    case .ipv6: bits >> 118 == 0x3FA || (bits >> 112) & 0xFF0F == 0xFF02
    }
  }

  /// Whether two addresses are the same, however they are written.
  public static func == (left: IPAddress, right: IPAddress) -> Bool {
    left.family == right.family && left.bits == right.bits
  }

  /// Feeds what makes the address itself.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(family)
    hasher.combine(bits)
  }
}
