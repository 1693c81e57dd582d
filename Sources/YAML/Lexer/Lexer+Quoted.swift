import Diagnostics

extension Lexer {
  /// Takes a `'…'` scalar (YAML 1.2.2 §7.3.2). Lines that follow must be indented deeper than `parentIndent`.
  mutating func scanSingleQuoted(parentIndent: Int) throws(SyntaxFailure) -> ScannedScalar {
    let start = position
    let startLine = lineStart
    var isVerbatim = true
    position += 1
    while true {
      switch byte {
      case UInt8(ascii: "'"):
        position += 1
        guard byte == UInt8(ascii: "'") else {
          let isMultiline = lineStart != startLine
          return ScannedScalar(
            start: start,
            end: position,
            style: .singleQuoted,
            isVerbatim: isVerbatim && !isMultiline,
            isMultiline: isMultiline
          )
        }
        isVerbatim = false
        position += 1
      case .lineFeed, .carriageReturn:
        try continueQuoted(from: start, parentIndent: parentIndent)
      case 0 where isAtEnd:
        throw unterminatedQuote(from: start)
      default:
        position += 1
      }
    }
  }

  /// Takes a `"…"` scalar (YAML 1.2.2 §7.3.1), checking its escapes.
  mutating func scanDoubleQuoted(parentIndent: Int) throws(SyntaxFailure) -> ScannedScalar {
    let start = position
    let startLine = lineStart
    var isVerbatim = true
    position += 1
    while true {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        let isMultiline = lineStart != startLine
        return ScannedScalar(
          start: start,
          end: position,
          style: .doubleQuoted,
          isVerbatim: isVerbatim && !isMultiline,
          isMultiline: isMultiline
        )
      case UInt8(ascii: "\\"):
        isVerbatim = false
        try scanEscape()
      case .lineFeed, .carriageReturn:
        try continueQuoted(from: start, parentIndent: parentIndent)
      case 0 where isAtEnd:
        throw unterminatedQuote(from: start)
      default:
        position = view.endOfQuotedRun(from: position + 1)
      }
    }
  }

  /// Steps over one escape (YAML 1.2.2 [62]); an escaped line break is left for the line loop.
  private mutating func scanEscape() throws(SyntaxFailure) {
    let start = position
    let escaped = nextByte
    position += 2
    switch escaped {
    case .lineFeed, .carriageReturn: position -= 1
    case UInt8(ascii: "x"): try scanHexadecimal(count: 2, from: start)
    case UInt8(ascii: "u"): try scanHexadecimal(count: 4, from: start)
    case UInt8(ascii: "/"): note(.jsonEscape, from: start, to: position)
    case UInt8(ascii: "U"): try scanHexadecimal(count: 8, from: start)
    case 0 where start + 1 >= view.count: position -= 1
    default:
      guard Escape.value(of: escaped) != nil else { throw SyntaxFailure(.invalidEscape, from: start, to: position) }
    }
  }

  private mutating func scanHexadecimal(count: Int, from start: Int) throws(SyntaxFailure) {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = byte.hexadecimalValue else {
        throw SyntaxFailure(.invalidEscape, from: start, to: min(position + 1, view.count))
      }
      value = value << 4 | digit
      position += 1
    }
    // Halves of a UTF-16 pair are a JSON habit; the decoder joins them. Beyond U+10FFFF there is nothing.
    guard value <= 0x10FFFF else { throw SyntaxFailure(.invalidEscape, from: start, to: position) }
    if 0xD800...0xDFFF ~= value { note(.jsonEscape, from: start, to: position) }
  }

  /// Goes over the line breaks inside quotes to the next line's text (s-flow-line-prefix, YAML 1.2.2 [69]).
  private mutating func continueQuoted(from start: Int, parentIndent: Int) throws(SyntaxFailure) {
    while byte.isBreak {
      skipBreak()
      skipIndentation()
      if isAtDocumentMarker { throw unterminatedQuote(from: start) }
      let blanks = position
      while byte.isBlank { position += 1 }
      // A tab cannot stand for the indentation of a blank line either (YAML 1.2.2 [70]).
      if position > blanks, byte.isBreak, lineIndent <= parentIndent {
        throw SyntaxFailure(.tabIndentation, from: blanks, to: blanks + 1)
      }
    }
    guard lineIndent > parentIndent || isAtEnd else {
      throw SyntaxFailure(
        .badIndentation,
        from: position,
        to: position + 1,
        related: SourceRange(start: UInt32(start), end: UInt32(start + 1))
      )
    }
    startsLine = false
  }

  private func unterminatedQuote(from start: Int) -> SyntaxFailure {
    SyntaxFailure(.unterminatedQuote, from: start, to: start + 1)
  }
}
