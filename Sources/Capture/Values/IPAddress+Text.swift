extension IPAddress {
  /// Four decimal numbers without leading zeros, as Go's `netip.ParseAddr` wants them.
  static func ipv4Bits(_ text: some Collection<UInt8>) -> UInt32? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard let octet = DecimalNumber.value(of: part, upTo: 255), part.count == 1 || part.first != UInt8(ascii: "0")
      else { return nil }
      bits = bits << 8 | UInt32(octet)
    }
    return bits
  }

  /// Eight groups, one run of zero groups as `::`, the last two groups as IPv4 (RFC 4291 §2.2).
  static func ipv6Bits(_ text: [UInt8]) -> UInt128? {
    let colon = UInt8(ascii: ":")
    let gap = text.indices.dropLast().first { text[$0] == colon && text[$0 + 1] == colon }
    guard let gap else {
      guard let groups = groups(in: text[...], endsAddress: true), groups.count == 8 else { return nil }
      return bits(of: groups)
    }
    guard let head = groups(in: text[..<gap], endsAddress: false),
      let tail = groups(in: text[(gap + 2)...], endsAddress: true), head.count + tail.count <= 7
    else { return nil }
    return bits(of: head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail)
  }

  private static func groups(in text: ArraySlice<UInt8>, endsAddress: Bool) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    var groups: [UInt16] = []
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if endsAddress, index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard let bits = ipv4Bits(part) else { return nil }
        groups += [UInt16(bits >> 16), UInt16(bits & 0xFFFF)]
      } else {
        guard let group = group(part) else { return nil }
        groups.append(group)
      }
    }
    return groups
  }

  private static func group(_ text: ArraySlice<UInt8>) -> UInt16? {
    guard (1...4).contains(text.count) else { return nil }
    var group: UInt16 = 0
    for byte in text {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      group = group << 4 | UInt16(digit)
    }
    return group
  }

  private static func bits(of groups: [UInt16]) -> UInt128 {
    groups.reduce(0) { $0 << 16 | UInt128($1) }
  }

  /// The spelling of RFC 5952 §4 and §5: lower case, the longest run of zero groups as `::`, mapped IPv4 in decimals.
  static func canonicalText(family: IPFamily, bits: UInt128) -> String {
    switch family {
    case .ipv4: decimalText(UInt32(truncatingIfNeeded: bits))
    case .ipv6 where bits >> 32 == 0xFFFF: "::ffff:" + decimalText(UInt32(truncatingIfNeeded: bits))
    case .ipv6: hexadecimalText((0..<8).map { UInt16(truncatingIfNeeded: bits >> (112 - 16 * $0)) })
    }
  }

  private static func decimalText(_ bits: UInt32) -> String {
    "\(bits >> 24).\(bits >> 16 & 0xFF).\(bits >> 8 & 0xFF).\(bits & 0xFF)"
  }

  private static func hexadecimalText(_ groups: [UInt16]) -> String {
    let zeros = longestZeroRun(groups)
    func text(_ range: Range<Int>) -> String {
      groups[range].map { String($0, radix: 16) }.joined(separator: ":")
    }
    guard zeros.count > 1 else { return text(0..<8) }
    return text(0..<zeros.lowerBound) + "::" + text(zeros.upperBound..<8)
  }

  private static func longestZeroRun(_ groups: [UInt16]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    for (index, group) in groups.enumerated() {
      if group != 0 {
        start = index + 1
      } else if index + 1 - start > longest.count {
        longest = start..<(index + 1)
      }
    }
    return longest
  }
}
