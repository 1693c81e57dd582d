import Diagnostics

/// Cuts a template into tokens, in one pass: text/template/parse/lex.go.
///
/// Spaces inside actions are tokens, because `.a.b` is a chain and `.a .b` are two operands.
struct TemplateLexer {
  let bytes: [UInt8]
  var position = 0
  var parentheses = 0
  var tokens: [Token] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tokens of a template, the last of them `end`.
  static func tokens(of bytes: [UInt8]) throws(TemplateError) -> [Token] {
    var lexer = TemplateLexer(bytes)
    try lexer.lexAll()
    return lexer.tokens
  }

  private mutating func lexAll() throws(TemplateError) {
    while position < bytes.count {
      try lexText()
      guard position < bytes.count else { break }
      try lexAction()
    }
    append(.end, from: bytes.count)
  }

  /// Text up to the next action, without the spaces that the action trims.
  private mutating func lexText() throws(TemplateError) {
    let start = position
    while position < bytes.count, !has("{{", at: position) { position += 1 }
    var end = position
    if position < bytes.count, trimsLeft(at: position + 2) {
      while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    }
    if end > start { tokens.append(Token(kind: .text, range: range(start, end))) }
  }

  private mutating func lexAction() throws(TemplateError) {
    let start = position
    position += 2
    // The dash needs a space behind it, or `{{-3}}` would trim.
    if trimsLeft(at: position) { position += 2 }
    if has("/*", at: position) { return try lexComment(start) }
    append(.openAction, from: start)
    parentheses = 0
    while try lexInsideAction(start) {}
  }

  private mutating func lexComment(_ start: Int) throws(TemplateError) {
    var end = position + 2
    while end < bytes.count, !has("*/", at: end) { end += 1 }
    guard end < bytes.count else { throw failure(.unclosedComment, start, min(start + 2, bytes.count)) }
    position = end + 2
    if trimsRight(at: position) {
      position += 4
      skipSpaces()
    } else if has("}}", at: position) {
      position += 2
    } else {
      throw failure(.textAfterComment, end, position)
    }
  }

  /// Lexes one token of an action; false when that token closes the action.
  private mutating func lexInsideAction(_ opening: Int) throws(TemplateError) -> Bool {
    if trimsRight(at: position) { return try close(length: 4, trims: true) }
    if has("}}", at: position) { return try close(length: 2, trims: false) }
    let start = position
    guard position < bytes.count else { throw failure(.unclosedAction, opening, min(opening + 2, bytes.count)) }
    let byte = bytes[position]
    if Self.isSpace(byte) {
      while position < bytes.count, Self.isSpace(bytes[position]), !trimsRight(at: position) { position += 1 }
      append(.space, from: start)
      return true
    }
    try lexTerm(byte, start)
    return true
  }

  private mutating func close(length: Int, trims: Bool) throws(TemplateError) -> Bool {
    guard parentheses == 0 else { throw failure(.unclosedParenthesis, position, position + length) }
    let start = position
    position += length
    append(.closeAction, from: start)
    if trims { skipSpaces() }
    return false
  }

  private mutating func lexTerm(_ byte: UInt8, _ start: Int) throws(TemplateError) {
    switch byte {
    case UInt8(ascii: "\""): try lexQuoted(byte, .string, .unterminatedString, start)
    case UInt8(ascii: "'"): try lexQuoted(byte, .character, .unterminatedCharacter, start)
    case UInt8(ascii: "`"): try lexRawString(start)
    case UInt8(ascii: "$"): try lexName(start) { .variable("$" + $0) }
    case UInt8(ascii: "."):
      if position + 1 < bytes.count, Self.isDigit(bytes[position + 1]) { return try lexNumber(start) }
      try lexName(start) { $0.isEmpty ? .dot : .field($0) }
    case UInt8(ascii: "+"), UInt8(ascii: "-"): try lexNumber(start)
    case _ where Self.isDigit(byte): try lexNumber(start)
    default: try lexPunctuationOrWord(byte, start)
    }
  }

  private mutating func lexPunctuationOrWord(_ byte: UInt8, _ start: Int) throws(TemplateError) {
    position += 1
    switch byte {
    case UInt8(ascii: "|"): append(.pipe, from: start)
    case UInt8(ascii: ","): append(.comma, from: start)
    case UInt8(ascii: "="): append(.assign, from: start)
    case UInt8(ascii: ":"):
      guard has("=", at: position) else { throw failure(.expectedDeclaration, start, position) }
      position += 1
      append(.declare, from: start)
    case UInt8(ascii: "("):
      parentheses += 1
      append(.openParenthesis, from: start)
    case UInt8(ascii: ")"):
      guard parentheses > 0 else { throw failure(.unexpectedParenthesis, start, position) }
      parentheses -= 1
      append(.closeParenthesis, from: start)
    default:
      position = start
      try lexWord(start)
    }
  }
}
