import Diagnostics

/// Cuts a stream into pieces of one document each, as bytes come in, so that memory is bounded by the largest document.
///
/// A piece ends before a `---` line, or after a `...` line. Comments and directives that stand before a document's
/// `---` go with it. Markers count at the start of a line only, which no scalar can hold (YAML 1.2.2 [206]), so
/// cutting needs no parsing. A stream that begins with `{` may be JSON values one after another, as for kubectl: then
/// a piece ends before the next `{`. The pieces put together are the stream, in UTF-8 if it was UTF-16. O(bytes).
public struct DocumentSplitter {
  /// How the ends of pieces are found.
  private enum Mode {
    case undecided
    case lines
    case json(JSONPieceScan)
  }

  private let name: String
  private var decoder = StreamDecoder()
  private var buffer: [UInt8] = []
  private var scan = PieceScan()
  private var mode: Mode
  private var isFinished = false
  /// The line number and the offset in the stream of the piece that is being collected.
  private var firstLine = 1
  private var baseOffset = 0

  /// Makes a splitter for the stream of this name.
  public init(name: String, for dialect: Dialect = .kubernetes) {
    self.name = name
    self.mode = dialect == .yaml12 ? .lines : .undecided
  }

  /// Adds bytes read from the stream.
  public mutating func append(_ bytes: [UInt8]) {
    if scan.pieceStart > 0 {
      buffer.removeFirst(scan.pieceStart)
      if case .json(var json) = mode {
        json.rebase(by: scan.pieceStart)
        mode = .json(json)
      }
      scan.rebase()
    }
    let text = decoder.decode(bytes)
    if buffer.isEmpty { buffer = text } else { buffer.append(contentsOf: text) }
  }

  /// Says that the stream has ended, so that the last line is whole.
  public mutating func finish() {
    buffer.append(contentsOf: decoder.finish())
    isFinished = true
  }

  /// The next whole piece; nil when more bytes are needed, or at the end.
  public mutating func next() -> SourceFile? {
    guard let end = endOfPiece() else { return nil }
    let bytes = scan.pieceStart == 0 && end == buffer.count ? buffer : Array(buffer[scan.pieceStart..<end])
    let piece = SourceFile(name: name, bytes: bytes, firstLine: firstLine, baseOffset: baseOffset)
    firstLine += scan.lines
    baseOffset += bytes.count
    scan.beginPiece(at: end)
    return piece
  }

  private mutating func endOfPiece() -> Int? {
    if case .undecided = mode { decide() }
    switch mode {
    case .undecided: return nil
    case .json(var json):
      switch buffer.withUnsafeBytes({ json.endOfPiece(in: $0, isFinished: isFinished) }) {
      case .needsBytes:
        mode = .json(json)
        return nil
      case .notJSON:
        mode = .lines
        return endOfPiece()
      case .end(let end):
        mode = .json(JSONPieceScan(at: end))
        buffer.withUnsafeBytes { scan.countLines(in: $0, to: end) }
        return end > scan.pieceStart ? end : nil
      }
    case .lines: return buffer.withUnsafeBytes { scan.endOfPiece(in: $0, isFinished: isFinished) }
    }
  }

  /// The first byte that is not white space says whether the stream is JSON.
  private mutating func decide() {
    if let first = JSONParser.firstByte(of: buffer) {
      mode = first == UInt8(ascii: "{") ? .json(JSONPieceScan(at: 0)) : .lines
    } else if isFinished || buffer.count >= JSONParser.lookahead {
      mode = .lines
    }
  }
}
