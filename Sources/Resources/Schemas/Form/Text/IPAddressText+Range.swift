extension IPAddressText {
  /// Whether a text is an address and the length of a network, such as `10.0.0.0/8`; host bits may be set, as Go's
  /// `netip.ParsePrefix` allows. O(bytes).
  public static func isRange(_ text: String) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, isAddress(String(parts[0])) else { return false }
    let digits = parts[1]
    guard digits.utf8.allSatisfy(ByteClass.digit.contains), let length = Int(digits) else { return false }
    guard digits == "0" || !digits.hasPrefix("0") else { return false }
    return length <= (parts[0].contains(":") ? 128 : 32)
  }
}
