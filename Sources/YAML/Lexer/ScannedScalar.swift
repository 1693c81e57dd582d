/// A scalar as the lexer found it, before the parser knows whether it is a key.
struct ScannedScalar {
  let start: Int
  let end: Int
  let style: NodeStyle
  /// The value is the bytes as they stand.
  let isVerbatim: Bool
  /// The text goes over a line break, so it cannot be an implicit key.
  let isMultiline: Bool
  /// The column of a block scalar's text.
  var contentColumn = 0
}
