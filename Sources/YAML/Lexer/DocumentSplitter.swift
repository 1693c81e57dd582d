import Diagnostics

/// Cuts a stream into pieces of one document each, as bytes come in, so that memory is bounded by the largest document.
///
/// A piece ends before a `---` line, or after a `...` line. Comments and directives that stand before a document's
/// `---` go with it. Markers count at the start of a line only, which no scalar can hold (YAML 1.2.2 [206]), so
/// cutting needs no parsing. The pieces put together are the stream. O(bytes).
public struct DocumentSplitter {
  private let name: String
  private var buffer: [UInt8] = []
  private var scan = PieceScan()
  private var isFinished = false
  /// The line number and the offset in the stream of the piece that is being collected.
  private var firstLine = 1
  private var baseOffset = 0

  /// Makes a splitter for the stream of this name.
  public init(name: String) {
    self.name = name
  }

  /// Adds bytes read from the stream.
  public mutating func append(_ bytes: [UInt8]) {
    if scan.pieceStart > 0 {
      buffer.removeFirst(scan.pieceStart)
      scan.rebase()
    }
    if buffer.isEmpty { buffer = bytes } else { buffer.append(contentsOf: bytes) }
  }

  /// Says that the stream has ended, so that the last line is whole.
  public mutating func finish() {
    isFinished = true
  }

  /// The next whole piece; nil when more bytes are needed, or at the end.
  public mutating func next() -> SourceFile? {
    let end = buffer.withUnsafeBytes { scan.endOfPiece(in: $0, isFinished: isFinished) }
    guard let end else { return nil }
    let bytes = Array(buffer[scan.pieceStart..<end])
    let piece = SourceFile(name: name, bytes: bytes, firstLine: firstLine, baseOffset: baseOffset)
    firstLine += scan.lines
    baseOffset += bytes.count
    scan.beginPiece(at: end)
    return piece
  }
}
