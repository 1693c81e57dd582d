extension JSONPathParser {
  /// Text in quotes; the cursor is at the first of them.
  mutating func quotedText() throws(JSONPathSyntaxError) -> String {
    let unclosed = error(.unclosed(peek.map(String.init) ?? ""))
    guard let quote = peek else { throw unclosed }
    advance()
    var text = ""
    while let next = peek, next != quote {
      if next == "\\" {
        text.unicodeScalars.append(try escape())
      } else {
        text.append(next)
        advance()
      }
    }
    guard take(quote) else { throw unclosed }
    return text
  }

  /// A digit sequence with its sign and fraction.
  mutating func numberLiteral() throws(JSONPathSyntaxError) -> JSONValue {
    let column = column
    var digits = ""
    while let next = peek, next.isASCII, next.isNumber || next == "." || (digits.isEmpty && "+-".contains(next)) {
      digits.append(next)
      advance()
    }
    if let number = Int64(digits) { return .integer(number) }
    guard let number = Double(digits), number.isFinite else {
      throw JSONPathSyntaxError(problem: .invalidNumber(digits), column: column)
    }
    return .double(number)
  }

  /// `true` or `false`.
  mutating func wordLiteral() throws(JSONPathSyntaxError) -> JSONValue {
    let column = column
    var word = ""
    while let next = peek, next.isLetter || next.isNumber || next == "_" {
      word.append(next)
      advance()
    }
    switch word {
    case "true": return true
    case "false": return false
    default: throw JSONPathSyntaxError(problem: .unknownWord(word), column: column)
    }
  }

  /// An escape as in strings of Go, but for octal digits; the cursor is at the backslash.
  private mutating func escape() throws(JSONPathSyntaxError) -> Unicode.Scalar {
    let unknown = error(.unknownEscape)
    advance()
    guard let letter = peek else { throw unknown }
    advance()
    switch letter {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "a": return "\u{07}"
    case "b": return "\u{08}"
    case "f": return "\u{0C}"
    case "v": return "\u{0B}"
    case "\\", "\"", "'", "/": return letter.unicodeScalars.first ?? "\\"
    case "x": return try scalar(digits: 2, orElse: unknown)
    case "u": return try scalar(digits: 4, orElse: unknown)
    case "U": return try scalar(digits: 8, orElse: unknown)
    default: throw unknown
    }
  }

  private mutating func scalar(
    digits count: Int,
    orElse unknown: JSONPathSyntaxError
  ) throws(JSONPathSyntaxError) -> Unicode.Scalar {
    var digits = ""
    while digits.count < count, let next = peek, next.isHexDigit {
      digits.append(next)
      advance()
    }
    guard digits.count == count, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw unknown
    }
    return scalar
  }
}
