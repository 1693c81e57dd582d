import Diagnostics

extension TemplateParser {
  /// The token to come; `end` stands for itself again and again.
  var next: Token { token(at: position) }

  var previous: Token { token(at: position - 1) }

  func token(at index: Int) -> Token {
    tokens.indices.contains(index)
      ? tokens[index] : Token(kind: .end, range: SourceRange(at: UInt32(clamping: source.bytes.count)))
  }

  @discardableResult
  mutating func advance() -> Token {
    let token = next
    if position < tokens.count { position += 1 }
    return token
  }

  mutating func skipSpaces() {
    while next.kind == .space { advance() }
  }

  mutating func expectClose(in context: String) throws(TemplateError) {
    skipSpaces()
    let token = advance()
    guard token.kind == .closeAction else { throw failure(.unexpected(text(of: token), in: context), token.range) }
  }

  func text(of token: Token) -> String { source.text(in: token.range) }

  func failure(_ problem: TemplateProblem, _ range: SourceRange) -> TemplateError {
    TemplateError(problem, at: range)
  }

  func range(from start: SourceRange) -> SourceRange { SourceRange(start: start.start, end: previous.range.end) }
}
