/// The value of `|` and `>` scalars (YAML 1.2.2 §8.1).
enum BlockText {
  static func decode(_ view: ByteView, _ record: NodeRecord) -> [UInt8] {
    let header = BlockScalarHeader(view, at: Int(record.start))
    var index = header.end
    while index < Int(record.end), !view[index].isBreak { index += 1 }
    var reader = LineReader(view: view, index: index, end: Int(record.end), indent: Int(record.detail))
    var text: [UInt8] = []
    text.reserveCapacity(Int(record.end) - index)
    /// Breaks since the last line with text.
    var breaks = 0
    var previousIsSpaced: Bool?
    while let line = reader.next() {
      guard !line.isEmpty else {
        breaks += 1
        continue
      }
      let isSpaced = record.style == .folded && view[line.lowerBound].isBlank
      let folds = record.style == .folded && previousIsSpaced == false && !isSpaced
      appendBreaks(breaks, folds: folds, isFirst: previousIsSpaced == nil, to: &text)
      for position in line { text.append(view[position]) }
      previousIsSpaced = isSpaced
      breaks = 0
    }
    appendEnd(header.chomping, hasText: previousIsSpaced != nil, blankLines: breaks, to: &text)
    return text
  }

  /// Breaks between lines: folded ones lose one, or become a space when they are one (YAML 1.2.2 §8.1.3).
  private static func appendBreaks(_ blankLines: Int, folds: Bool, isFirst: Bool, to text: inout [UInt8]) {
    if isFirst {
      text.append(contentsOf: repeatElement(.lineFeed, count: blankLines))
    } else if !folds {
      text.append(contentsOf: repeatElement(.lineFeed, count: blankLines + 1))
    } else if blankLines == 0 {
      text.append(.space)
    } else {
      text.append(contentsOf: repeatElement(.lineFeed, count: blankLines))
    }
  }

  /// Chomping (YAML 1.2.2 §8.1.1.2). The end of the file ends a line like a break.
  private static func appendEnd(
    _ chomping: BlockScalarHeader.Chomping,
    hasText: Bool,
    blankLines: Int,
    to text: inout [UInt8]
  ) {
    switch chomping {
    case .strip: break
    case .clip: if hasText { text.append(.lineFeed) }
    case .keep: text.append(contentsOf: repeatElement(.lineFeed, count: blankLines + (hasText ? 1 : 0)))
    }
  }

  /// The lines of the text without their indentation and breaks.
  private struct LineReader {
    let view: ByteView
    var index: Int
    let end: Int
    let indent: Int

    mutating func next() -> Range<Int>? {
      guard index < end else { return nil }
      index += view[index] == .carriageReturn && view[index + 1] == .lineFeed ? 2 : 1
      let line = index
      while index < end, view[index] == .space, index - line < indent { index += 1 }
      let start = index
      while index < end, !view[index].isBreak { index += 1 }
      return start..<index
    }
  }
}
