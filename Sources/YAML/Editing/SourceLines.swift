/// The lines of a text that ends with a line break, for edits that move whole lines.
struct SourceLines {
  /// What is on a line between nodes.
  enum Content: Equatable {
    /// Nothing but blanks, up to a column; one with a tab ends beyond every column, since tabs do not indent.
    case blank(width: Int)
    /// A comment whose `#` is at a column, beyond every column if a tab stands before it.
    case comment(column: Int)
    /// A part of a node, or a document marker.
    case text
  }

  let text: [UInt8]
  private var starts: [Int] = [0]

  /// Finds the lines of a text whose first token that is no directive stands at `content`.
  init(_ text: [UInt8], content: Int) {
    self.text = text
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte.isBreak else { continue }
      if byte == .carriageReturn, index < text.count, text[index] == .lineFeed { index += 1 }
      starts.append(index)
    }
    // Byte order marks take no column; they open a document, which comments may precede (YAML 1.2.2 §5.2).
    for line in starts.indices.prefix(while: { starts[$0] < content }) {
      while isMark(at: starts[line]) { starts[line] += 3 }
    }
  }

  /// Whether a byte order mark stands at an offset.
  func isMark(at offset: Int) -> Bool { text[offset...].starts(with: [0xEF, 0xBB, 0xBF]) }

  /// The number of lines, with the empty one after the last line break.
  var count: Int { starts.count }

  /// The line that an offset is on.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The offset of a line's first byte; the end of the text for lines beyond it.
  func start(of line: Int) -> Int { line < starts.count ? starts[line] : text.count }

  /// The offset of the line break that ends a line.
  func end(of line: Int) -> Int {
    var end = start(of: line + 1)
    let start = start(of: line)
    while end > start, text[end - 1].isBreak { end -= 1 }
    return end
  }

  func column(of offset: Int) -> Int { offset - start(of: line(of: offset)) }

  /// Whether only spaces stand before an offset on its line.
  func isFirst(onLine offset: Int) -> Bool {
    text[start(of: line(of: offset))..<offset].allSatisfy { $0 == .space }
  }

  func content(of line: Int) -> Content {
    let start = start(of: line)
    let end = end(of: line)
    var index = start
    while index < end, text[index].isBlank { index += 1 }
    let column = text[start..<index].contains(.tab) ? Int.max : index - start
    if index == end { return .blank(width: column) }
    return text[index] == UInt8(ascii: "#") ? .comment(column: column) : .text
  }

  /// The offset of the first byte from `offset` on that is no blank, on the same line.
  func skippingBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < text.count, text[index].isBlank { index += 1 }
    return index
  }

  /// Whether nothing but blanks and a comment follow an offset on its line.
  func isLast(onLine offset: Int) -> Bool {
    let next = skippingBlanks(offset)
    return next >= text.count || text[next].isBreak || text[next] == UInt8(ascii: "#")
  }
}
