/// The short road for the lines that manifests are made of: `key: value` and `key:` in a block mapping.
///
/// It takes what needs no decision of the general parser and leaves the rest to it untouched: both read every text the
/// same. Half of all lines go this way, in a third of the time.
extension DocumentParser {
  /// Takes entries of the innermost block mapping as long as they are plain; whether it took any.
  ///
  /// The cursor stands at the first byte of a line, at the mapping's column.
  @inline(__always)
  mutating func takePlainEntries() -> Bool {
    var tookAny = false
    while let colon = endOfPlainKey(from: lexer.position) {
      addPlainKey(to: colon)
      tookAny = true
      guard takePlainValue(after: colon) else { return true }
      guard lexer.startsLine, lexer.lineIndent == frame.indent else { return true }
    }
    return tookAny
  }

  /// Opens the block mapping that is the pending node if it begins with a plain key; whether it does.
  @inline(__always)
  mutating func openPlainMapping() throws(SyntaxFailure) -> Bool {
    guard lexer.startsLine || allowsCompact, !lexer.followsTab else { return false }
    guard let colon = endOfPlainKey(from: lexer.position) else { return false }
    try openBlock(.blockMapping, at: lexer.offset, column: lexer.column)
    addPlainKey(to: colon)
    _ = takePlainValue(after: colon)
    return true
  }

  /// The offset of the `:` that ends a plain key at `start`; nil where the key is not plain, or no `:` follows it.
  @inline(__always)
  private func endOfPlainKey(from start: Int) -> Int? {
    let view = lexer.view
    guard view[start].isPlainLetter else { return nil }
    var end = start + 1
    while true {
      end = view.endOfPlainRun(from: end)
      guard view[end] == UInt8(ascii: ":") else { return nil }
      if view[end + 1].endsToken { break }
      end += 1
    }
    guard !view[end - 1].isBlank, end - start <= Self.keyLimit else { return nil }
    return end
  }

  @inline(__always)
  private mutating func addPlainKey(to colon: Int) {
    let start = lexer.offset
    let colon = UInt32(truncatingIfNeeded: colon)
    tree.addVerbatim(.plain, start: start, end: colon, indicator: start, isKey: true)
    frame.state = .value
    isPending = true
    allowsCompact = false
    indicator = colon
    lastEnd = colon + 1
    lexer.position = Int(colon) + 1
    lexer.startsLine = false
  }

  /// Takes the value after a `:` if it is plain or simply quoted, ends with its line and is not continued on the next.
  ///
  /// Moves to the text of the next line then; otherwise leaves the cursor after the `:`, and the value pending.
  @inline(__always)
  private mutating func takePlainValue(after colon: Int) -> Bool {
    let view = lexer.view
    var start = colon + 1
    while view[start] == .space { start += 1 }
    guard let (end, style) = endOfSimpleScalar(from: start) else { return false }
    guard view[end].isBreak, let nextLine = startOfNextEntry(after: end) else { return false }
    lastEnd = UInt32(truncatingIfNeeded: end)
    tree.addVerbatim(
      style,
      start: UInt32(truncatingIfNeeded: start),
      end: lastEnd,
      indicator: UInt32(truncatingIfNeeded: colon),
      isKey: false
    )
    frame.count += 1
    frame.state = .entry
    isPending = false
    lexer.beginLine(at: nextLine)
    return true
  }

  /// The end of a scalar on one line that needs no decoding, and how it is written; nil for any other.
  @inline(__always)
  private func endOfSimpleScalar(from start: Int) -> (end: Int, style: NodeStyle)? {
    let view = lexer.view
    var end = start + 1
    if view[start] == UInt8(ascii: "\"") {
      end = view.endOfQuotedRun(from: end)
      return view[end] == UInt8(ascii: "\"") ? (end + 1, .doubleQuoted) : nil
    }
    guard view[start].isPlainLetter else { return nil }
    while true {
      end = view.endOfPlainRun(from: end)
      if view[end].isBreak { break }
      // `:` and `#` inside a word are text.
      if view[end] == UInt8(ascii: ":"), !view[end + 1].endsToken { end += 1; continue }
      if view[end] == UInt8(ascii: "#"), !view[end - 1].isBlank { end += 1; continue }
      return nil
    }
    return view[end - 1].isBlank ? nil : (end, .plain)
  }

  /// The start of the next line if it is not blank and its text stands at the mapping's column or before it.
  @inline(__always)
  private func startOfNextEntry(after end: Int) -> Int? {
    let view = lexer.view
    let line = end + (view[end] == .carriageReturn && view[end + 1] == .lineFeed ? 2 : 1)
    let text = view.endOfSpaces(from: line)
    guard text - line <= frame.indent else { return nil }
    // Blank lines, comments and tabs are the general parser's.
    return view[text].endsToken || view[text] == UInt8(ascii: "#") ? nil : line
  }
}
