import Diagnostics

extension TemplateLexer {
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  func has(_ text: String, at position: Int) -> Bool {
    position <= bytes.count && bytes[position...].starts(with: text.utf8)
  }

  /// Whether `- ` stands behind an opening delimiter.
  func trimsLeft(at position: Int) -> Bool {
    has("-", at: position) && position + 1 < bytes.count && Self.isSpace(bytes[position + 1])
  }

  /// Whether ` -}}` stands here.
  func trimsRight(at position: Int) -> Bool {
    position < bytes.count && Self.isSpace(bytes[position]) && has("-}}", at: position + 1)
  }

  mutating func skipSpaces() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  mutating func append(_ kind: TokenKind, from start: Int) {
    tokens.append(Token(kind: kind, range: range(start, position)))
  }

  func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(start: UInt32(clamping: start), end: UInt32(clamping: end))
  }

  func failure(_ problem: TemplateProblem, _ start: Int, _ end: Int) -> TemplateError {
    TemplateError(problem, at: range(start, end))
  }
}
