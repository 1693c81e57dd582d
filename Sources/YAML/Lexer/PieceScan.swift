/// How far a splitter has looked through its buffer for the end of a piece.
struct PieceScan {
  /// The offset of the piece being collected.
  private(set) var pieceStart = 0
  /// The line breaks of the piece so far.
  private(set) var lines = 0
  /// The offset of the first line not looked at.
  private var position = 0
  /// The offset from which that line has not been looked through for its break.
  private var searched = 0
  /// Whether the piece has its `---` or any content, so that another `---` begins the next.
  private var hasBegun = false

  #if DEBUG
    /// Counts the bytes looked at, in tests that prove splitting linear.
    var steps: StepCounter?
  #endif

  /// Goes on with the bytes from the piece on: those before it are dropped.
  mutating func rebase() {
    position -= pieceStart
    searched -= pieceStart
    pieceStart = 0
  }

  mutating func beginPiece(at start: Int) {
    pieceStart = start
    lines = 0
    hasBegun = false
  }

  /// Counts the line breaks of a piece whose end was found without looking at lines.
  mutating func countLines(in buffer: UnsafeRawBufferPointer, to end: Int) {
    let piece = UnsafeRawBufferPointer(rebasing: buffer[pieceStart..<end])
    var line = 0
    while line < piece.count {
      line = Self.endOfLine(in: piece, from: line, isFinished: true) ?? piece.count
      if piece[line - 1].isBreak { lines += 1 }
    }
    #if DEBUG
      steps?.count += piece.count
    #endif
    position = end
    searched = end
  }

  /// Looks at line after line until one ends the piece; nil when the buffer ends first.
  mutating func endOfPiece(in buffer: UnsafeRawBufferPointer, isFinished: Bool) -> Int? {
    while let end = endOfNextLine(in: buffer, isFinished: isFinished) {
      let start = position
      if hasBegun, Self.hasMarker("-", in: buffer, at: start) { return start }
      position = end
      searched = end
      if buffer[end - 1].isBreak { lines += 1 }
      if Self.hasMarker(".", in: buffer, at: start) { return end }
      if !hasBegun { hasBegun = Self.hasContent(buffer, start..<end) }
    }
    return isFinished && pieceStart < buffer.count ? buffer.count : nil
  }

  /// The end of the line at `position`. What was looked through for its break before is not looked at again.
  @inline(__always)
  private mutating func endOfNextLine(in buffer: UnsafeRawBufferPointer, isFinished: Bool) -> Int? {
    guard position < buffer.count else { return nil }
    let end = Self.endOfLine(in: buffer, from: searched, isFinished: isFinished)
    #if DEBUG
      steps?.count += (end ?? buffer.count) - searched
    #endif
    // A CR that ends the buffer may be half of a break.
    if end == nil { searched = max(searched, buffer.count - 1) }
    return end
  }

  /// The offset after the next line break, or the end of the text; nil while the break may not have arrived.
  @inline(__always)
  private static func endOfLine(in buffer: UnsafeRawBufferPointer, from start: Int, isFinished: Bool) -> Int? {
    var index = start
    while let word = buffer.word(at: index) {
      guard word.controls != 0 else { index += 8; continue }
      index += ByteWord.first(word.controls)
      // A tab is no break.
      if buffer[index].isBreak { break }
      index += 1
    }
    while index < buffer.count, !buffer[index].isBreak { index += 1 }
    guard index < buffer.count else { return isFinished ? buffer.count : nil }
    guard buffer[index] == .carriageReturn else { return index + 1 }
    guard index + 1 < buffer.count else { return isFinished ? index + 1 : nil }
    return buffer[index + 1] == .lineFeed ? index + 2 : index + 1
  }

  @inline(__always)
  private static func hasMarker(_ mark: Unicode.Scalar, in buffer: UnsafeRawBufferPointer, at start: Int) -> Bool {
    let byte = UInt8(ascii: mark)
    guard start + 3 <= buffer.count, buffer[start] == byte else { return false }
    guard buffer[start + 1] == byte, buffer[start + 2] == byte else { return false }
    return start + 3 == buffer.count || buffer[start + 3].endsToken
  }

  /// Whether a line is more than a comment, a directive or blank.
  private static func hasContent(_ buffer: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    // A byte order mark may stand before the first line (YAML 1.2.2 §5.2).
    if buffer[line].starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    guard index < line.upperBound, buffer[index] != UInt8(ascii: "%") else { return false }
    while index < line.upperBound, buffer[index].isBlank { index += 1 }
    guard index < line.upperBound else { return false }
    return !buffer[index].isBreak && buffer[index] != UInt8(ascii: "#")
  }
}
