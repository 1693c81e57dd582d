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

  private struct Line {
    /// The offset of the first byte.
    let start: Int
    /// The number of spaces it begins with.
    let indentation: Int
    let content: Content
  }

  let text: [UInt8]
  let blankLines: BlankLines
  private let lines: [Line]
  #if DEBUG
    var steps: StepCounter?
  #endif

  /// Finds the lines of a text whose first token that is no directive stands at `content`.
  ///
  /// O(bytes): every line is looked at once, here, however many nodes begin on it.
  init(_ text: [UInt8], content: Int) {
    let lines = Self.starts(text, content: content).map { Self.line(from: $0, in: text) }
    self.text = text
    self.lines = lines
    self.blankLines = BlankLines(lines.map(\.content))
  }

  private static func starts(_ text: [UInt8], content: Int) -> [Int] {
    var starts = [0]
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
      while isMark(text, at: starts[line]) { starts[line] += 3 }
    }
    return starts
  }

  private static func line(from start: Int, in text: [UInt8]) -> Line {
    var index = start
    while index < text.count, text[index] == .space { index += 1 }
    let indentation = index - start
    while index < text.count, text[index].isBlank { index += 1 }
    let column = index - start > indentation ? Int.max : indentation
    let content: Content =
      index == text.count || text[index].isBreak
      ? .blank(width: column) : text[index] == UInt8(ascii: "#") ? .comment(column: column) : .text
    return Line(start: start, indentation: indentation, content: content)
  }

  private static func isMark(_ text: [UInt8], at offset: Int) -> Bool {
    text[offset...].starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// Whether a byte order mark stands at an offset.
  func isMark(at offset: Int) -> Bool { Self.isMark(text, at: offset) }

  /// Whether byte order marks that open the document stand before a line.
  func followsMark(_ line: Int) -> Bool {
    let start = lines[line].start
    return start >= 3 && isMark(at: start - 3)
  }

  /// Counts looks at bytes, lines and nodes, for tests that edits are linear.
  @inline(__always)
  func look(_ count: Int = 1) {
    #if DEBUG
      steps?.count += count
    #endif
  }

  /// The number of lines, with the empty one after the last line break.
  var count: Int { lines.count }

  /// The line that an offset is on.
  func line(of offset: Int) -> Int {
    look()
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The offset of a line's first byte; the end of the text for lines beyond it.
  func start(of line: Int) -> Int { line < lines.count ? lines[line].start : text.count }

  /// The offset of the line break that ends a line.
  func end(of line: Int) -> Int {
    var end = start(of: line + 1)
    let start = start(of: line)
    while end > start, text[end - 1].isBreak { end -= 1 }
    return end
  }

  func column(of offset: Int) -> Int { offset - start(of: line(of: offset)) }

  /// The number of spaces a line begins with.
  func indentation(of line: Int) -> Int { lines[line].indentation }

  /// Whether only spaces stand before an offset on its line.
  func isFirst(onLine offset: Int) -> Bool {
    let line = lines[line(of: offset)]
    return offset <= line.start + line.indentation
  }

  func content(of line: Int) -> Content {
    look()
    return lines[line].content
  }

  /// The offset of the first byte from `offset` on that is no blank, on the same line.
  func skippingBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < text.count, text[index].isBlank { index += 1 }
    look(index - offset)
    return index
  }

  /// Whether nothing but blanks and a comment follow an offset on its line.
  func isLast(onLine offset: Int) -> Bool {
    let next = skippingBlanks(offset)
    return next >= text.count || text[next].isBreak || text[next] == UInt8(ascii: "#")
  }
}
