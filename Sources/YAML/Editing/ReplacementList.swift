import Diagnostics

/// Replacements while they are gathered, in a text that ends with a line break even where the source has none.
struct ReplacementList {
  private struct Piece {
    let start: Int
    var end: Int
    var bytes: [UInt8]
    let depth: Int
    let order: Int
  }

  private let text: [UInt8]
  private let sourceCount: Int
  private var pieces: [Piece] = []

  /// Makes a list for a text of which the source has the first `sourceCount` bytes.
  init(text: [UInt8], sourceCount: Int) {
    self.text = text
    self.sourceCount = sourceCount
  }

  /// Adds a replacement; at one offset insertions of deeper nodes come first, then those added first.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8], depth: Int) {
    pieces.append(
      Piece(start: range.lowerBound, end: range.upperBound, bytes: bytes, depth: depth, order: pieces.count))
  }

  mutating func insert(_ bytes: [UInt8], at offset: Int, depth: Int) {
    replace(offset..<offset, with: bytes, depth: depth)
  }

  /// The replacements in ascending order, those that touch made one.
  func merged() throws(EditError) -> [Replacement] {
    let sorted = pieces.sorted {
      ($0.start, $0.end > $0.start ? 1 : 0, -$0.depth, $0.order) < ($1.start, $1.end > $1.start ? 1 : 0, -$1.depth, $1.order)
    }
    var result: [Piece] = []
    for piece in sorted {
      guard let last = result.last, piece.start <= last.end else {
        result.append(piece)
        continue
      }
      guard piece.start == last.end else {
        throw EditError(.overlap, at: range(piece.start, max(piece.start, min(piece.end, last.end))))
      }
      result[result.count - 1].end = piece.end
      result[result.count - 1].bytes += piece.bytes
    }
    return result.map(inSource).filter { !$0.bytes.elementsEqual(text[$0.range.indices]) }
  }

  /// Takes the supplied final line break away again: the text before it gives up its own last break instead.
  private func inSource(_ piece: Piece) -> Replacement {
    guard piece.end > sourceCount, text.count > sourceCount else {
      return Replacement(range(piece.start, piece.end), with: piece.bytes)
    }
    let lineBreak = text[sourceCount...]
    if piece.start >= text.count {
      return Replacement(range(sourceCount, sourceCount), with: lineBreak + droppingBreak(piece.bytes))
    }
    if !piece.bytes.isEmpty { return Replacement(range(piece.start, sourceCount), with: droppingBreak(piece.bytes)) }
    var start = piece.start
    if start > 0, text[start - 1] == .lineFeed { start -= 1 }
    if start > 0, text[start - 1] == .carriageReturn { start -= 1 }
    return Replacement(range(start, sourceCount), with: [])
  }

  private func droppingBreak(_ bytes: [UInt8]) -> [UInt8] {
    let lineBreak = text[sourceCount...]
    return bytes.suffix(lineBreak.count).elementsEqual(lineBreak) ? bytes.dropLast(lineBreak.count) : bytes
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(start: UInt32(clamping: start), end: UInt32(clamping: end))
  }
}
