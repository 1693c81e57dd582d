import Diagnostics

/// Cuts a stream into pieces of one document each, as bytes come in, so that memory is bounded by the largest document.
///
/// A piece ends before a `---` line, or after a `...` line. Comments and directives that stand before a document's
/// `---` go with it. Markers count at the start of a line only, which no scalar can hold (YAML 1.2.2 [206]), so
/// cutting needs no parsing. The pieces put together are the stream. O(bytes).
public struct DocumentSplitter {
  private let name: String
  private var buffer: [UInt8] = []
  /// The offset in `buffer` of the piece being collected.
  private var pieceStart = 0
  /// The offset in `buffer` of the first line not looked at.
  private var scanned = 0
  private var line = 1
  private var consumed = 0
  /// Whether the piece has its `---` or any content, so that another `---` begins the next.
  private var hasBegun = false
  private var isFinished = false

  /// Makes a splitter for the stream of this name.
  public init(name: String) {
    self.name = name
  }

  /// Adds bytes read from the stream.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    if pieceStart > 0 {
      buffer.removeFirst(pieceStart)
      scanned -= pieceStart
      pieceStart = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// Says that the stream has ended, so that the last line is whole.
  public mutating func finish() {
    isFinished = true
  }

  /// The next whole piece; nil when more bytes are needed, or at the end.
  public mutating func next() -> SourceFile? {
    while let end = endOfLine(from: scanned) {
      let start = scanned
      if startsMarker(at: start, "-"), hasBegun {
        hasBegun = false
        return cut(at: start)
      }
      if startsMarker(at: start, ".") {
        scanned = end
        hasBegun = false
        return cut(at: end)
      }
      if !hasBegun { hasBegun = beginsDocument(start..<end) }
      scanned = end
    }
    guard isFinished, pieceStart < buffer.count else { return nil }
    scanned = buffer.count
    return cut(at: buffer.count)
  }

  private mutating func cut(at end: Int) -> SourceFile {
    let bytes = Array(buffer[pieceStart..<end])
    let source = SourceFile(name: name, bytes: bytes, firstLine: line, baseOffset: consumed)
    line += lineBreaks(in: bytes)
    consumed += bytes.count
    pieceStart = end
    return source
  }

  /// The offset after the line's break; nil while the break may not have arrived.
  private func endOfLine(from start: Int) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, !bytes[index].isBreak { index += 1 }
      guard index < bytes.count else { return isFinished && start < bytes.count ? bytes.count : nil }
      guard bytes[index] == .carriageReturn else { return index + 1 }
      guard index + 1 < bytes.count else { return isFinished ? index + 1 : nil }
      return bytes[index + 1] == .lineFeed ? index + 2 : index + 1
    }
  }

  private func startsMarker(at start: Int, _ mark: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: mark)
    guard start + 3 <= buffer.count, buffer[start] == byte else { return false }
    guard buffer[start + 1] == byte, buffer[start + 2] == byte else { return false }
    return start + 3 == buffer.count || buffer[start + 3].endsToken
  }

  /// Whether a line is more than a comment, a directive or blank.
  private func beginsDocument(_ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    // A byte order mark may stand before the first line (YAML 1.2.2 §5.2).
    if buffer[line].starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    guard index < line.upperBound, buffer[index] != UInt8(ascii: "%") else { return false }
    while index < line.upperBound, buffer[index].isBlank { index += 1 }
    guard index < line.upperBound else { return false }
    return !buffer[index].isBreak && buffer[index] != UInt8(ascii: "#")
  }

  private func lineBreaks(in bytes: [UInt8]) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte.isBreak, !(byte == .lineFeed && previous == .carriageReturn) { count += 1 }
      previous = byte
    }
    return count
  }
}
