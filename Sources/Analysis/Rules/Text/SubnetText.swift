import Resources

/// An address with or without the length of its network: `10.1.0.0/16`, `10.1.0.1`.
enum SubnetText {
  /// Whether a text is a subnet of either version of IP. O(bytes).
  static func isSubnet(_ text: String) -> Bool {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return IPAddressText.isAddress(text) }
    let address = String(text[..<slash])
    let length = text[text.utf8.index(after: slash)...]
    guard IPAddressText.isAddress(address), !length.isEmpty, length.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let bits = Int(length)
    else { return false }
    return bits <= (address.utf8.contains(UInt8(ascii: ":")) ? 128 : 32)
  }
}
