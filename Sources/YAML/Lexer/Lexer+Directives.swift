import Diagnostics

extension Lexer {
  /// Takes the directives, comments and blank lines before `---` (YAML 1.2.2 [202]).
  ///
  /// Returns the range of each directive line, without its comment and trailing blanks.
  mutating func scanDirectives() throws(SyntaxFailure) -> [SourceRange] {
    var directives: [SourceRange] = []
    while true {
      skipToContent()
      if position == lineStart, skipByteOrderMark() { continue }
      guard byte == UInt8(ascii: "%"), position == lineStart else { return directives }
      let start = offset
      while !byte.isBreak, !isAtEnd, !(byte == UInt8(ascii: "#") && isCommentStart) { position += 1 }
      var end = position
      while end > start, view[end - 1].isBlank { end -= 1 }
      directives.append(SourceRange(start: start, end: UInt32(end)))
    }
  }

  /// A byte order mark may open any document, after comments too (YAML 1.2.2 §5.2, [202]).
  private mutating func skipByteOrderMark() -> Bool {
    guard byte == 0xEF, nextByte == 0xBB, view[position + 2] == 0xBF else { return false }
    byteOrderMarks.insert(position)
    position += 3
    lineStart = position
    return true
  }
}
