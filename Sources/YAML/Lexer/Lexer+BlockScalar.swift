import Diagnostics

extension Lexer {
  /// Takes a `|` or `>` scalar (YAML 1.2.2 §8.1). Leaves the cursor at the start of the line after it.
  mutating func scanBlockScalar(parentIndent: Int) throws(SyntaxFailure) -> ScannedScalar {
    let start = position
    let style: NodeStyle = byte == UInt8(ascii: "|") ? .literal : .folded
    let header = BlockScalarHeader(view, at: start)
    position = header.end
    try finishHeader(from: start)
    let headerEnd = position
    guard !isAtEnd else {
      return ScannedScalar(start: start, end: header.end, style: style, isVerbatim: false, isMultiline: true)
    }
    skipBreak()
    let indent: Int
    if let indentation = header.indentation {
      indent = max(parentIndent, 0) + indentation
    } else {
      indent = max(try detectIndentation(parentIndent: parentIndent), parentIndent + 1)
      let text = position + indent
      if view[text] == .tab, lineIsBlank(before: text) { note(.tabInBlockScalar, from: text, to: text + 1) }
    }
    let end = scanBlockLines(indent: indent, keepsTrailingBreaks: header.chomping == .keep) ?? headerEnd
    try checkLineAfter()
    var scalar = ScannedScalar(start: start, end: end, style: style, isVerbatim: false, isMultiline: true)
    scalar.contentColumn = indent
    return scalar
  }

  /// Whether only spaces stand between the cursor and an offset.
  private func lineIsBlank(before end: Int) -> Bool {
    (position..<end).allSatisfy { view[$0] == .space }
  }

  /// After the indicators only a comment may stand on the line (YAML 1.2.2 [162]).
  private mutating func finishHeader(from start: Int) throws(SyntaxFailure) {
    let afterIndicators = position
    skipBlanks()
    if byte == UInt8(ascii: "#"), isCommentHere() { scanComment() }
    guard byte.isBreak || isAtEnd else {
      throw SyntaxFailure(
        .blockScalarHeader,
        from: position,
        to: position + 1,
        related: SourceRange(start: UInt32(start), end: UInt32(afterIndicators))
      )
    }
  }

  /// The indentation of the first line with text, or of the longest blank line when the scalar has no text.
  ///
  /// Blank lines before the text must not be deeper than the text (YAML 1.2.2 §8.1.1.1).
  private func detectIndentation(parentIndent: Int) throws(SyntaxFailure) -> Int {
    var index = position
    var deepest = 0
    var deepestEnd = index
    while true {
      let line = index
      while view[index] == .space { index += 1 }
      let spaces = index - line
      guard view[index].isBreak else {
        guard index < view.count, !isMarker(at: line) else { return max(spaces, deepest) }
        guard spaces > parentIndent, spaces < deepest else { return spaces > parentIndent ? spaces : deepest }
        throw SyntaxFailure(.blockScalarIndentation, from: deepestEnd - deepest, to: deepestEnd)
      }
      if spaces > deepest {
        deepest = spaces
        deepestEnd = index
      }
      index += view[index] == .carriageReturn && view[index + 1] == .lineFeed ? 2 : 1
    }
  }

  /// The line after the text is indented by spaces only, be it blank or a comment (YAML 1.2.2 [167], [169]); it may
  /// be any comment line where nothing of the document follows ([211]).
  private func checkLineAfter() throws(SyntaxFailure) {
    var index = position
    while view[index] == .space { index += 1 }
    let tab = index
    while view[index].isBlank { index += 1 }
    guard index > tab, view[index].isBreak || view[index] == UInt8(ascii: "#") else { return }
    guard !hasContent(after: index) else { throw SyntaxFailure(.tabIndentation, from: tab, to: tab + 1) }
  }

  /// Whether more than comments and blank lines comes before the end of the document.
  private func hasContent(after start: Int) -> Bool {
    var index = start
    while index < view.count {
      if view[index] == UInt8(ascii: "#") { index = view.endOfLine(from: index) }
      while view[index].isBlank || view[index].isBreak { index += 1 }
      if view[index - 1].isBreak, isMarker(at: index) { return false }
      if view[index] != UInt8(ascii: "#") { return index < view.count }
    }
    return false
  }

  /// Takes the lines of the text; returns the offset before the break of the last one that counts, nil if none.
  private mutating func scanBlockLines(indent: Int, keepsTrailingBreaks: Bool) -> Int? {
    var end: Int?
    while !isAtEnd {
      let line = position
      var index = line
      index = min(view.endOfSpaces(from: line), line + indent)
      let isBlankLine = view[index].isBreak || index >= view.count
      if !isBlankLine, index - line < indent || isMarker(at: line) { break }
      index = view.endOfLine(from: index)
      if !isBlankLine || keepsTrailingBreaks { end = index }
      position = index
      guard !isAtEnd else { break }
      skipBreak()
    }
    return end
  }
}
