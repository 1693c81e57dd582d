/// What a piece of a template is.
enum TokenKind: Hashable, Sendable {
  case text
  case openAction, closeAction
  case openParenthesis, closeParenthesis
  case space
  case declare, assign
  case pipe, comma
  /// A character that no action begins with.
  case other
  case identifier(String)
  case keyword(Keyword)
  case boolean(Bool)
  case null
  case dot
  /// `.Name`, without the dot.
  case field(String)
  /// `$name`, with the dollar sign.
  case variable(String)
  case number, character, string, rawString
  case end
}
