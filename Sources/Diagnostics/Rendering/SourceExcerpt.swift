import Output

/// A source line, or the part of it around a range, as it is printed, with the columns to underline.
struct SourceExcerpt {
  /// What is printed for one scalar and the marks that sit on it.
  private struct Glyph {
    var text: String
    var width: Int
    var offset: Int
  }

  private static let ellipsis = "..."
  /// A tab stop every four columns keeps YAML's indentation readable.
  private static let tabStop = 4

  /// The line, safe for a terminal and without tabs.
  let text: String
  /// The columns before the caret.
  let indent: Int
  /// The columns to underline, at least one.
  let underline: Int

  /// Lays out the line that a range starts on; a range that goes on is underlined to the end of this line.
  ///
  /// Only the bytes that can come into view are read, so a line may be of any length.
  init(of range: SourceRange, in line: SourceRange, source: SourceFile, width: Int) {
    let line = line.indices.clamped(to: 0..<source.bytes.count)
    let start = min(max(Int(range.start), line.lowerBound), line.upperBound)
    let end = min(max(Int(range.end), start), line.upperBound)
    // Eight bytes a column leave room for long scalars and combining marks.
    let reach = 8 * width
    let near = Self.scalarAligned(max(line.lowerBound, start - reach)..<min(line.upperBound, start + reach), in: source)
    let glyphs = Self.glyphs(of: source.bytes.slice(near), from: near.lowerBound)
    let columns = Self.columns(before: glyphs)

    let first = glyphs.lastIndex { $0.offset <= start }.map { start < near.upperBound ? $0 : glyphs.count } ?? 0
    let caret = columns[first]
    let last = glyphs.firstIndex { $0.offset >= end } ?? glyphs.count
    let underlined = max(1, columns[max(first, last)] - caret)

    let view = Self.view(of: columns, caret: caret, width: width)
    let isCutBefore = view.lowerBound > 0 || near.lowerBound > line.lowerBound
    let isCutAfter = view.upperBound < glyphs.count || near.upperBound < line.upperBound
    text =
      (isCutBefore ? Self.ellipsis : "") + glyphs[view].map(\.text).joined() + (isCutAfter ? Self.ellipsis : "")
    indent = (isCutBefore ? Self.ellipsis.utf8.count : 0) + max(0, caret - columns[view.lowerBound])
    underline = max(1, min(underlined, columns[view.upperBound] - caret))
  }

  /// The range without the parts of scalars at its ends.
  private static func scalarAligned(_ range: Range<Int>, in source: SourceFile) -> Range<Int> {
    func isInsideScalar(_ offset: Int) -> Bool {
      offset < source.bytes.count && source.bytes[offset] & 0xC0 == 0x80
    }
    var (start, end) = (range.lowerBound, range.upperBound)
    // A scalar has at most three bytes after its first.
    for _ in 0..<3 where start < end && isInsideScalar(start) { start += 1 }
    for _ in 0..<3 where end > start && isInsideScalar(end) { end -= 1 }
    return start..<end
  }

  private static func glyphs(of bytes: ArraySlice<UInt8>, from start: Int) -> [Glyph] {
    var glyphs: [Glyph] = []
    var (offset, column) = (start, 0)
    var measure = DisplayWidth()
    for unit in TerminalUnits(bytes) {
      var glyph = Glyph(text: unit.printable, width: 0, offset: offset)
      switch unit.content {
      case .scalar("\t"):
        glyph.width = tabStop - column % tabStop
        glyph.text = String(repeating: " ", count: glyph.width)
        measure = DisplayWidth()
      case .scalar(let scalar) where TerminalText.isSafe(scalar):
        glyph.width = measure.advance(over: scalar)
        // U+FE0F widens the symbol it follows.
        if glyph.width == 0 || scalar == "\u{FE0F}", let base = glyphs.popLast() {
          glyph = Glyph(text: base.text + glyph.text, width: base.width + glyph.width, offset: base.offset)
          column -= base.width
        }
      case .scalar, .invalidByte:
        glyph.width = glyph.text.utf8.count
        measure = DisplayWidth()
      }
      glyphs.append(glyph)
      column += glyph.width
      offset += unit.byteCount
    }
    return glyphs
  }

  /// The column at which each glyph begins, and the end of the last one.
  private static func columns(before glyphs: [Glyph]) -> [Int] {
    var columns = [0]
    var column = 0
    for glyph in glyphs {
      column += glyph.width
      columns.append(column)
    }
    return columns
  }

  /// The glyphs to show: all if they fit, else a third of the room before the caret and the rest after it.
  private static func view(of columns: [Int], caret: Int, width: Int) -> Range<Int> {
    let count = columns.count - 1
    let total = max(columns[count], caret + 1)
    if total <= width { return 0..<count }
    let room = width - 2 * ellipsis.utf8.count
    let left = max(0, min(caret - room / 3, total - room))
    let first = columns.firstIndex { $0 >= left } ?? 0
    let end = columns.lastIndex { $0 <= columns[first] + room } ?? count
    return min(first, count)..<max(min(first, count), min(end, count))
  }
}
