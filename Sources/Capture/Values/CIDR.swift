/// A range of addresses such as `10.96.0.0/12` or `fd00::/8`; host bits may be set, as Go's `netip.Prefix` allows.
public struct CIDR: Sendable, Hashable, CustomStringConvertible {
  /// An address of the range.
  public let address: IPAddress
  /// How many leading bits all addresses of the range share: at most the family's width.
  public let length: UInt8

  /// Makes a range; a longer length than the family's width becomes that width.
  public init(address: IPAddress, length: UInt8) {
    self.address = address
    self.length = min(length, address.family.addressBits)
  }

  /// Makes the range that holds one address alone, in the spelling of that address.
  public init(host address: IPAddress) { self.init(address: address, length: address.family.addressBits) }

  /// Reads `address/length` into canonical spelling.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    guard let slash = text.lastIndex(of: "/"), let address = try? IPAddress(text[..<slash]) else {
      throw .addressRange(String(text))
    }
    let digits = text[text.index(after: slash)...].utf8
    let limit = UInt64(address.family.addressBits)
    guard let length = DecimalNumber.value(of: digits, upTo: limit),
      digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { throw .addressRange(String(text)) }
    self.init(address: address.canonical, length: UInt8(length))
  }

  /// The version of the addresses.
  public var family: IPFamily { address.family }

  /// The range as rules spell it.
  public var description: String { "\(address)/\(length)" }

  /// The same range without host bits, as the kernel keeps it.
  public var masked: CIDR {
    let shift = family.addressBits - length
    return CIDR(address: IPAddress(family: family, bits: (address.bits >> shift) << shift), length: length)
  }

  /// Whether an address lies in the range.
  public func contains(_ other: IPAddress) -> Bool {
    other.family == family && CIDR(address: other, length: length).masked.address == masked.address
  }
}
