/// Base64 with padding (RFC 4648 §4), line breaks ignored as by Go's `base64.StdEncoding`.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for index in 0..<3 { bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0) }
      for index in 0..<4 {
        let sextet = Int(bits >> UInt32(18 - 6 * index) & 0x3F)
        output.append(index <= group.count ? alphabet[sextet] : UInt8(ascii: "="))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The bytes; nil when the text is not base64.
  static func decoded(_ text: [UInt8]) -> [UInt8]? {
    let digits = text.filter { $0 != 0x0A && $0 != 0x0D }
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard digits.count % 4 == 0, padding <= 2 else { return nil }
    var output: [UInt8] = []
    var bits: UInt32 = 0
    for (index, digit) in digits.dropLast(padding).enumerated() {
      guard let sextet = alphabet.firstIndex(of: digit) else { return nil }
      bits = bits << 6 | UInt32(sextet)
      // Every digit but the first of four completes a byte.
      if index % 4 > 0 { output.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - 2 * (index % 4)))) }
    }
    return output
  }
}
