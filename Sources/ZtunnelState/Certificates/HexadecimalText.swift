/// Numbers of any length in hexadecimal digits.
enum HexadecimalText {
  /// The hexadecimal digits of a number in decimal ones; text that is no number stays as it is. O(digits squared).
  static func text(ofDecimal text: String) -> String {
    // Serial numbers have up to 20 bytes (RFC 5280 §4.1.2.2).
    guard !text.isEmpty, text.utf8.count <= 100, text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { return text }
    var digits = text.utf8.map { Int($0 - UInt8(ascii: "0")) }
    var output: [Character] = []
    while !digits.isEmpty {
      var remainder = 0
      var quotient: [Int] = []
      for digit in digits {
        let value = remainder * 10 + digit
        if !quotient.isEmpty || value >= 16 { quotient.append(value / 16) }
        remainder = value % 16
      }
      output.append(contentsOf: String(remainder, radix: 16))
      digits = quotient
    }
    return String(output.reversed())
  }
}
