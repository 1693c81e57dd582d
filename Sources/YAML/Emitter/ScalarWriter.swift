/// Writes single scalars.
enum ScalarWriter {
  /// Writes a string that a quick look shows to be plain everywhere; tells whether it did.
  static func appendIfSurelyPlain(_ text: String, to output: inout [UInt8]) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard StringStyle.isSurelyPlain(bytes) else { return false }
      output.append(contentsOf: bytes)
      return true
    } ?? false
  }

  static func appendPlain(_ text: String, to output: inout [UInt8]) { output.append(contentsOf: text.utf8) }

  static func appendSingleQuoted(_ text: String, to output: inout [UInt8]) {
    let quote = UInt8(ascii: "'")
    output.append(quote)
    if text.utf8.contains(quote) {
      for byte in text.utf8 {
        if byte == quote { output.append(byte) }
        output.append(byte)
      }
    } else {
      output.append(contentsOf: text.utf8)
    }
    output.append(quote)
  }

  /// Writes a string with escapes that JSON (RFC 8259 §7) and YAML (1.2.2 §5.7) share.
  static func appendDoubleQuoted(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output.append(contentsOf: "\\\"".utf8)
      case "\\": output.append(contentsOf: "\\\\".utf8)
      case "\n": output.append(contentsOf: "\\n".utf8)
      case "\r": output.append(contentsOf: "\\r".utf8)
      case "\t": output.append(contentsOf: "\\t".utf8)
      case _ where StringStyle.isPrintable(scalar):
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: appendEscape(scalar, to: &output)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// `\uXXXX`: every character that must be escaped is in the basic plane.
  private static func appendEscape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    let digits = String(scalar.value, radix: 16)
    output.append(contentsOf: "\\u".utf8)
    output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)))
    output.append(contentsOf: digits.utf8)
  }

  /// A string on one line in its plainest style.
  static func appendString(_ text: String, inFlow: Bool, to output: inout [UInt8]) {
    if appendIfSurelyPlain(text, to: &output) { return }
    switch StringStyle.plainest(for: text, inFlow: inFlow, allowsLiteral: false) {
    case .plain: appendPlain(text, to: &output)
    case .singleQuoted: appendSingleQuoted(text, to: &output)
    case .doubleQuoted, .literal: appendDoubleQuoted(text, to: &output)
    }
  }

  /// The text of null, a boolean or a number; nil for strings and collections.
  static func word(for value: Value) -> String? {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .double(let number): word(for: number)
    case .string, .sequence, .mapping: nil
    }
  }

  /// The shortest digits, with a point in the mantissa: YAML 1.1 takes `1e+20` for text.
  private static func word(for number: Double) -> String {
    if number.isNaN { return ".nan" }
    if number.isInfinite { return number < 0 ? "-.inf" : ".inf" }
    let text = number.description
    guard let mark = text.firstIndex(of: "e"), !text.contains(".") else { return text }
    return text[..<mark] + ".0" + text[mark...]
  }
}
