import Diagnostics

/// Cuts a stream into pieces of one document each, as bytes come in, so that memory is bounded by the largest document.
///
/// A piece ends before a `---` line, or after a `...` line. Comments and directives that stand before a document's
/// `---` go with it. Markers count at the start of a line only, which no scalar can hold (YAML 1.2.2 [206]), so
/// cutting needs no parsing. A stream that begins with `{` may be JSON values one after another, as for kubectl: then
/// a piece ends before the next `{`. The pieces put together are the stream. O(bytes).
///
/// A stream that begins with the byte order mark of UTF-16 is kept whole until it ends, and cut as UTF-8.
public struct DocumentSplitter {
  /// The largest document accepted: offsets into a document are 32-bit.
  public static let sizeLimit = Int(UInt32.max) - 1
  /// As much of a document that is too large as is worth showing.
  private static let shownBeginning = 4096

  /// How the ends of pieces are found.
  private enum Mode {
    case undecided
    case lines
    case json(JSONPieceScan)
  }

  /// Whether the pieces are not the bytes of the stream but UTF-8 made of its UTF-16; known with the first piece.
  public private(set) var isConverted = false
  private let name: String
  private let limit: Int
  private var buffer: [UInt8] = []
  private var scan = PieceScan()
  private var mode: Mode
  private var isFinished = false
  private var hasGivenUp = false
  /// The line number and the offset in the stream of the piece that is being collected.
  private var firstLine = 1
  private var baseOffset = 0

  #if DEBUG
    /// Counts the bytes looked at and moved, in tests that prove splitting linear.
    var steps: StepCounter? { didSet { scan.steps = steps } }
  #endif

  /// Makes a splitter for the stream of this name, which keeps at most `limit` bytes of one document.
  public init(name: String, for dialect: Dialect = .kubernetes, limit: Int = Self.sizeLimit) {
    self.name = name
    self.mode = dialect == .yaml12 ? .lines : .undecided
    self.limit = limit
  }

  /// Adds bytes read from the stream.
  public mutating func append(_ bytes: [UInt8]) {
    guard !hasGivenUp else { return }
    // Not before what goes is as much as what stays and moves, or many small reads would move it many times.
    if scan.pieceStart > 0, scan.pieceStart >= buffer.count - scan.pieceStart {
      #if DEBUG
        steps?.count += buffer.count - scan.pieceStart
      #endif
      buffer.removeFirst(scan.pieceStart)
      if case .json(var json) = mode {
        json.rebase(by: scan.pieceStart)
        mode = .json(json)
      }
      scan.rebase()
    }
    if buffer.isEmpty { buffer = bytes } else { buffer.append(contentsOf: bytes) }
  }

  /// Says that the stream has ended, so that the last line is whole.
  public mutating func finish() {
    // What is not well-formed stays as it is, and is found not to be UTF-8.
    if isHeldForConversion, let converted = ByteOrderMark.convertingUTF16(buffer) {
      buffer = converted
      isConverted = true
    }
    isFinished = true
  }

  /// The next piece; nil when more bytes are needed, or at the end.
  ///
  /// A document beyond the limit is the last piece: what comes after it need not be read.
  public mutating func next() -> DocumentPiece? {
    let start = scan.pieceStart
    let end = isHeldForConversion ? nil : endOfPiece()
    guard (end ?? buffer.count) - start <= limit else { return giveUp() }
    guard let end else { return nil }
    let source = source(of: bytes(start..<end))
    firstLine += scan.lines
    baseOffset += end - start
    scan.beginPiece(at: end)
    return DocumentPiece(source: source, isWhole: true)
  }

  /// The bytes of a piece. When no more bytes come, the pieces share the buffer; before, one that is kept would keep
  /// much more than itself alive, and have the buffer copied with the next bytes.
  private func bytes(_ piece: Range<Int>) -> SourceBytes {
    isFinished ? SourceBytes(sharing: buffer, piece) : SourceBytes(Array(buffer[piece]))
  }

  private var isHeldForConversion: Bool {
    !isFinished && baseOffset == 0 && ByteOrderMark.announcesUTF16(buffer)
  }

  private mutating func giveUp() -> DocumentPiece {
    let beginning = Array(buffer[scan.pieceStart...].prefix(Self.shownBeginning))
    buffer = []
    scan = PieceScan()
    mode = .lines
    hasGivenUp = true
    return DocumentPiece(source: source(of: SourceBytes(beginning)), isWhole: false)
  }

  private func source(of bytes: SourceBytes) -> SourceFile {
    SourceFile(name: name, sharing: bytes, firstLine: firstLine, baseOffset: baseOffset)
  }

  private mutating func endOfPiece() -> Int? {
    if case .undecided = mode { decide() }
    switch mode {
    case .undecided: return nil
    case .json(var json):
      #if DEBUG
        json.steps = steps
      #endif
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
