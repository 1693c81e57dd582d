import Diagnostics

extension Lexer {
  /// Takes the directives, comments and blank lines before `---` (YAML 1.2.2 [202]).
  ///
  /// Returns the range of each directive line, without its comment and trailing blanks.
  mutating func scanDirectives() throws(SyntaxFailure) -> [SourceRange] {
    var directives: [SourceRange] = []
    while true {
      skipToContent()
      guard byte == UInt8(ascii: "%"), position == lineStart else { return directives }
      let start = offset
      while !byte.isBreak, !isAtEnd, !(byte == UInt8(ascii: "#") && isCommentStart) { position += 1 }
      var end = position
      while end > start, view[end - 1].isBlank { end -= 1 }
      directives.append(SourceRange(start: start, end: UInt32(end)))
    }
  }
}
