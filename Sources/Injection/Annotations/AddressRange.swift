/// A CIDR range such as `10.96.0.1/24` or `fd00::/8`; host bits may be set, as Go's `netip.ParsePrefix` allows.
struct AddressRange: Equatable {
  let address: String
  let length: UInt8

  /// Nil when the text is no range.
  init?(_ text: String) {
    guard let slash = text.lastIndex(of: "/") else { return nil }
    let address = text[..<slash]
    let digits = text[text.index(after: slash)...]
    let isIPv6 = address.contains(":")
    guard isIPv6 ? Self.isIPv6(address) : Self.isIPv4(address) else { return nil }
    guard let length = Self.decimal(digits, upTo: isIPv6 ? 128 : 32) else { return nil }
    self.address = String(address)
    self.length = length
  }

  private static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { decimal($0, upTo: 255) != nil }
  }

  /// Eight groups, one run of zero groups as `::`, the last two groups as IPv4 (RFC 4291 §2.2); no zone.
  private static func isIPv6(_ text: Substring) -> Bool {
    let halves = halves(of: text)
    guard halves.count <= 2 else { return false }
    var groups = 0
    for (index, half) in halves.enumerated() where !half.isEmpty {
      let parts = half.split(separator: ":", omittingEmptySubsequences: false)
      for (position, part) in parts.enumerated() {
        let isLast = index == halves.count - 1 && position == parts.count - 1
        if isLast, part.contains(".") {
          guard isIPv4(part) else { return false }
          groups += 2
        } else {
          guard (1...4).contains(part.utf8.count), part.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            return false
          }
          groups += 1
        }
      }
    }
    return halves.count == 2 ? groups <= 7 : groups == 8
  }

  /// The parts around each `::`.
  private static func halves(of text: Substring) -> [Substring] {
    var halves: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ":", next < text.endIndex, text[next] == ":" {
        halves.append(text[start..<index])
        start = text.index(after: next)
        index = start
      } else {
        index = next
      }
    }
    return halves + [text[start...]]
  }

  /// A decimal number without sign or leading zeros.
  private static func decimal(_ text: Substring, upTo limit: UInt8) -> UInt8? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard text == "0" || !text.hasPrefix("0"), let number = UInt8(text), number <= limit else { return nil }
    return number
  }
}
