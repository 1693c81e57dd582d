import Diagnostics

extension TemplateParser {
  func constantText(_ token: Token) throws(TemplateError) -> String {
    guard let text = QuotedText.unquoted(source.bytes.slice(token.range.indices)) else {
      throw failure(.badString(text(of: token)), token.range)
    }
    return text
  }

  /// A number's type is what its syntax says (exec.go `idealConstant`).
  func constantNumber(_ token: Token) throws(TemplateError) -> Operand {
    let text = text(of: token)
    if token.kind == .character {
      guard let scalar = QuotedText.character(source.bytes.slice(token.range.indices)) else {
        throw failure(.badCharacterConstant(text), token.range)
      }
      return .integer(Int(scalar.value))
    }
    if text.hasSuffix("i") { throw failure(.complexNumber(text), token.range) }
    switch NumberText.value(of: text) {
    case .integer(let number): return .integer(number)
    case .double(let number): return .double(number)
    case .overflow: throw failure(.numberOverflow(text), token.range)
    case .malformed: throw failure(.badNumber(text), token.range)
    }
  }
}
