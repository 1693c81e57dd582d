/// Addresses of IPv4 in dotted decimals and of IPv6 (RFC 4291 §2.2), as Go's `net/netip` reads them.
public enum IPAddressText {
  /// Whether a text is an address of either version. O(bytes).
  public static func isAddress(_ text: String) -> Bool {
    let bytes = Array(text.utf8)[...]
    return isVersion4(bytes) || isVersion6(bytes)
  }

  private static func isVersion4(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        guard (1...3).contains(part.count), part.allSatisfy(ByteClass.digit.contains) else { return false }
        if part.count > 1, part.first == UInt8(ascii: "0") { return false }
        return (Int(String(decoding: part, as: UTF8.self)) ?? 256) < 256
      }
  }

  private static func isVersion6(_ bytes: ArraySlice<UInt8>) -> Bool {
    let groups = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard groups.count >= 3 else { return false }
    let gaps = groups.indices.dropFirst().dropLast().filter { groups[$0].isEmpty }.count
    let startsEmpty = groups[0].isEmpty
    let endsEmpty = groups[groups.count - 1].isEmpty
    if startsEmpty, !groups[1].isEmpty { return false }
    if endsEmpty, !groups[groups.count - 2].isEmpty { return false }
    let isBare = bytes.elementsEqual("::".utf8)
    guard isBare || gaps <= 1 else { return false }
    var width = 0
    for (place, group) in groups.enumerated() where !group.isEmpty {
      if place == groups.count - 1, isVersion4(group) {
        width += 2
      } else if group.count <= 4, group.allSatisfy(ByteClass("", "09", "af", "AF").contains) {
        width += 1
      } else {
        return false
      }
    }
    return gaps == 0 ? width == 8 : width < 8
  }
}
