import Diagnostics

/// One piece of a template with its place.
struct Token: Sendable {
  let kind: TokenKind
  let range: SourceRange
}
