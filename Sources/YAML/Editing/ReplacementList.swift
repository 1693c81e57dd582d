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

  private let document: Document
  private let text: [UInt8]
  private let lines: SourceLines
  private var pieces: [Piece] = []

  init(_ geometry: SourceGeometry) {
    self.document = geometry.document
    self.text = geometry.lines.text
    self.lines = geometry.lines
  }

  private var sourceCount: Int { document.source.bytes.count }

  /// Adds a replacement; at one offset insertions of deeper nodes come first, then those added first.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8], depth: Int) {
    pieces.append(
      Piece(start: range.lowerBound, end: range.upperBound, bytes: bytes, depth: depth, order: pieces.count)
    )
  }

  mutating func insert(_ bytes: [UInt8], at offset: Int, depth: Int) {
    replace(offset..<offset, with: bytes, depth: depth)
  }

  /// The replacements in ascending order, those that touch made one.
  func merged() throws(EditError) -> [Replacement] {
    let sorted = pieces.sorted {
      ($0.start, $0.end > $0.start ? 1 : 0, -$0.depth, $0.order) < (
        $1.start, $1.end > $1.start ? 1 : 0, -$1.depth, $1.order
      )
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
    try refuseLeadingMark(after: result)
    for index in result.indices {
      if joinsComment(result[index]) { result[index].bytes.append(.space) }
      if hidesColon(result[index]) { result[index].bytes.insert(.space, at: 0) }
    }
    return joined(result.indices.map { inSource(result[$0], after: $0 > 0 ? result[$0 - 1] : nil) }).filter {
      !$0.bytes.elementsEqual(text[$0.range.indices])
    }
  }

  /// Whether a comment would become part of the text before it: kubectl's reader takes `"x"#c`, but not `x#c`.
  private func joinsComment(_ piece: Piece) -> Bool {
    guard piece.end < text.count, text[piece.end] == UInt8(ascii: "#") else { return false }
    guard let last = piece.bytes.last ?? (piece.start > 0 ? text[piece.start - 1] : nil) else { return false }
    return !last.isBlank && !last.isBreak
  }

  /// Whether the `:` before it would become text: to kubectl's reader it is an indicator before white space only.
  private func hidesColon(_ piece: Piece) -> Bool {
    guard piece.start > 0, text[piece.start - 1] == UInt8(ascii: ":"), piece.end < text.count,
      text[piece.start].isBlank || text[piece.start].isBreak
    else { return false }
    return [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(piece.bytes.first ?? text[piece.end])
  }

  /// A byte order mark amid a document is text; at its start it would be none.
  private func refuseLeadingMark(after pieces: [Piece]) throws(EditError) {
    guard let root = document.root else { return }
    for piece in pieces where piece.start <= Int(root.fullRange.start) && piece.bytes.isEmpty && piece.end > piece.start
    {
      if piece.start == 0, ByteOrderMark.announcesUTF16(Array(text[piece.end...].prefix(2))) {
        throw EditError(.byteOrderMark, at: range(piece.end, piece.end + 2))
      }
      var line = lines.line(of: piece.end)
      while line < lines.count - 1, lines.content(of: line) != .text { line += 1 }
      guard lines.start(of: line) >= piece.end, lines.isMark(at: lines.start(of: line)) else { continue }
      throw EditError(.byteOrderMark, at: range(lines.start(of: line), lines.start(of: line) + 3))
    }
  }

  /// Joins replacements that touch: giving up the final line break may have moved the last one back.
  private func joined(_ replacements: [Replacement]) -> [Replacement] {
    var result: [Replacement] = []
    for replacement in replacements {
      guard let last = result.last, last.range.end >= replacement.range.start else {
        result.append(replacement)
        continue
      }
      let range = SourceRange(start: last.range.start, end: replacement.range.end)
      result[result.count - 1] = Replacement(range, with: last.bytes + replacement.bytes)
    }
    return result
  }

  /// Takes the supplied final line break away again: the text before it gives up its own last break instead.
  private func inSource(_ piece: Piece, after previous: Piece?) -> Replacement {
    guard piece.end > sourceCount, text.count > sourceCount else {
      return Replacement(range(piece.start, piece.end), with: piece.bytes)
    }
    let lineBreak = text[sourceCount...]
    if piece.start >= text.count {
      return Replacement(range(sourceCount, sourceCount), with: lineBreak + droppingBreak(piece.bytes))
    }
    if !piece.bytes.isEmpty { return Replacement(range(piece.start, sourceCount), with: droppingBreak(piece.bytes)) }
    let start = startWithBreaks(before: piece.start)
    // New text of several lines may be a block scalar, whose value has the break.
    let needsBreak = previous.map { $0.end >= start && $0.bytes.contains(where: \.isBreak) } ?? false
    return Replacement(range(needsBreak ? piece.start : start, sourceCount), with: [])
  }

  /// Where the line breaks before an offset begin; the offset itself if they may be part of a block scalar.
  private func startWithBreaks(before offset: Int) -> Int {
    var start = offset
    while start > 0, text[start - 1].isBreak { start -= 1 }
    let belongs = document.records.contains { record in
      (record.style == .literal || record.style == .folded) && start...offset ~= Int(record.end)
    }
    return belongs ? offset : start
  }

  private func droppingBreak(_ bytes: [UInt8]) -> [UInt8] {
    let lineBreak = text[sourceCount...]
    return bytes.suffix(lineBreak.count).elementsEqual(lineBreak) ? bytes.dropLast(lineBreak.count) : bytes
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(start: UInt32(clamping: start), end: UInt32(clamping: end))
  }
}
