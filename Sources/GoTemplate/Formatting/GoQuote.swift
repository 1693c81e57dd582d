/// Go's `strconv.Quote`: a string literal of printable characters.
enum GoQuote {
  /// The text in double quotes, or in another kind of them.
  static func quoted(_ text: String, quote: Unicode.Scalar = "\"", asciiOnly: Bool = false) -> String {
    var output = String(quote)
    for scalar in text.unicodeScalars { append(scalar, quote, asciiOnly, to: &output) }
    output.unicodeScalars.append(quote)
    return output
  }

  private static func append(
    _ scalar: Unicode.Scalar,
    _ quote: Unicode.Scalar,
    _ asciiOnly: Bool,
    to output: inout String
  ) {
    switch scalar {
    case quote, "\\":
      output.append("\\")
      output.unicodeScalars.append(scalar)
    case "\u{7}": output += "\\a"
    case "\u{8}": output += "\\b"
    case "\u{C}": output += "\\f"
    case "\n": output += "\\n"
    case "\r": output += "\\r"
    case "\t": output += "\\t"
    case "\u{B}": output += "\\v"
    case _ where scalar.isASCII ? scalar.value >= 0x20 && scalar.value != 0x7F : !asciiOnly && isPrintable(scalar):
      output.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x80: output += "\\x" + padded(scalar.value, 2)
    case _ where scalar.value < 0x10000: output += "\\u" + padded(scalar.value, 4)
    default: output += "\\U" + padded(scalar.value, 8)
    }
  }

  /// Go's `unicode.IsPrint`: letters, marks, numbers, punctuation and symbols, and of the spaces U+0020 alone.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  static func padded(_ number: UInt32, _ width: Int, uppercase: Bool = false) -> String {
    let digits = String(number, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
