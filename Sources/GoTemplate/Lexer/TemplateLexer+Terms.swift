import Diagnostics

extension TemplateLexer {
  /// A keyword, a constant or the name of a function.
  mutating func lexWord(_ start: Int) throws(TemplateError) {
    let word = nameBytes()
    guard !word.isEmpty else {
      let (scalar, length) = self.scalar(at: start)
      if scalar.isASCII, scalar.value > 0x20, scalar.value < 0x7F {
        position += 1
        return append(.other, from: start)
      }
      throw failure(.badCharacter(scalar), start, start + length)
    }
    try checkTerminator()
    switch word {
    case "true": append(.boolean(true), from: start)
    case "false": append(.boolean(false), from: start)
    case "nil": append(.null, from: start)
    default: append(Keyword(rawValue: word).map(TokenKind.keyword) ?? .identifier(word), from: start)
    }
  }

  /// A field or variable, its first character still to be passed.
  mutating func lexName(_ start: Int, _ kind: (String) -> TokenKind) throws(TemplateError) {
    position += 1
    let name = nameBytes()
    try checkTerminator()
    append(kind(name), from: start)
  }

  mutating func lexQuoted(
    _ quote: UInt8,
    _ kind: TokenKind,
    _ problem: TemplateProblem,
    _ start: Int
  ) throws(TemplateError) {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      let byte = bytes[position]
      position += 1
      if byte == quote { return append(kind, from: start) }
      if byte == UInt8(ascii: "\\") {
        guard position < bytes.count, bytes[position] != UInt8(ascii: "\n") else { break }
        position += 1
      }
    }
    throw failure(problem, start, position)
  }

  mutating func lexRawString(_ start: Int) throws(TemplateError) {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "`") { position += 1 }
    guard position < bytes.count else { throw failure(.unterminatedRawString, start, start + 1) }
    position += 1
    append(.rawString, from: start)
  }

  /// A number as far as its characters go; the parser says what it is worth.
  mutating func lexNumber(_ start: Int) throws(TemplateError) {
    accept("+-")
    var digits = "0123456789_"
    var isDecimal = true
    if accept("0") {
      if accept("xX") {
        digits = "0123456789abcdefABCDEF_"
        isDecimal = false
      } else if accept("oO") || accept("bB") {
        isDecimal = false
      }
    }
    acceptRun(digits)
    if accept(".") { acceptRun(digits) }
    if isDecimal ? accept("eE") : accept("pP") {
      accept("+-")
      acceptRun("0123456789_")
    }
    accept("i")
    if !nameBytes().isEmpty || (position < bytes.count && (has("+", at: position) || has("-", at: position))) {
      throw failure(.badNumber(text(start, position)), start, position)
    }
    append(.number, from: start)
  }

  /// What may follow a name; so `$x+2` is refused instead of read as two operands.
  private func checkTerminator() throws(TemplateError) {
    guard position < bytes.count else { return }
    if Self.isSpace(bytes[position]) || ".,|:)(=".utf8.contains(bytes[position]) || has("}}", at: position) { return }
    let (scalar, length) = self.scalar(at: position)
    throw failure(.badCharacter(scalar), position, position + length)
  }

  /// Passes letters, digits and underscores.
  private mutating func nameBytes() -> String {
    let start = position
    while position < bytes.count {
      let (scalar, length) = self.scalar(at: position)
      guard scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else { break }
      position += length
    }
    return text(start, position)
  }

  @discardableResult
  private mutating func accept(_ set: String) -> Bool {
    guard position < bytes.count, set.utf8.contains(bytes[position]) else { return false }
    position += 1
    return true
  }

  private mutating func acceptRun(_ set: String) {
    while accept(set) {}
  }

  /// The character at a position and its bytes; U+FFFD and 1 where the UTF-8 is not valid.
  private func scalar(at position: Int) -> (Unicode.Scalar, Int) {
    guard position < bytes.count else { return ("\u{FFFD}", 0) }
    let lead = bytes[position]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(bytes.count, position + length)
    let decoded = String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars
    guard let scalar = decoded.first, scalar != "\u{FFFD}" || decoded.count == 1 else { return ("\u{FFFD}", 1) }
    return (scalar, scalar == "\u{FFFD}" ? 1 : length)
  }
}
