import Console
import Diagnostics
import System
import YAML

/// Reads an input document by document, in memory bounded by the largest, as often as it is rewound.
struct ManifestReader: ~Copyable {
  let input: ManifestInput
  /// Whether the input is UTF-16, which becomes UTF-8 on its way; known with the first document.
  var isConverted: Bool { splitter.isConverted }
  private var bytes: Spool
  private var splitter: DocumentSplitter
  private var parser = Parser()
  private var isAtEnd = false
  private let documentLimit: Int
  private let trace: Trace
  private var byteCount = 0
  private var documentCount = 0
  /// Whether what was read has been told: not again after a rewind.
  private var isTraced = false

  /// Opens an input; standard input is copied, to be read twice.
  init(
    _ input: ManifestInput,
    in context: Context,
    documentLimit: Int = DocumentSplitter.sizeLimit
  ) throws(CommandError) {
    self.input = input
    self.documentLimit = documentLimit
    self.trace = context.trace
    self.splitter = DocumentSplitter(name: input.name, limit: documentLimit)
    do { bytes = try Self.open(input, in: context) } catch { throw .failed(error) }
  }

  private static func open(_ input: ManifestInput, in context: Context) throws(SystemError) -> Spool {
    let directory = context.environment.temporaryDirectory
    switch input.source {
    case .file(let path):
      return try Spool(FileReader(path), temporaryDirectory: directory)
    case .standardInput where context.streams.input.isStandardInput:
      return try Spool(FileReader(.standardInput()), temporaryDirectory: directory)
    case .standardInput:
      var copied: [UInt8] = []
      while case let chunk = try context.streams.input.read(), !chunk.isEmpty { copied += chunk }
      return Spool(path: input.name, bytes: copied)
    }
  }

  /// The next document; nil at the end.
  mutating func next() throws(CommandError) -> Document? {
    guard let piece = try nextPiece() else { return nil }
    return parser.parse(piece)
  }

  /// The next document before it is parsed; nil at the end.
  mutating func nextPiece() throws(CommandError) -> DocumentPiece? {
    while true {
      if let piece = splitter.next() {
        if !piece.isWhole { isAtEnd = true }
        documentCount += 1
        return piece
      }
      guard !isAtEnd else {
        tellOnce()
        return nil
      }
      let chunk: [UInt8]?
      do { chunk = try bytes.readChunk() } catch { throw .failed(error) }
      if let chunk {
        byteCount += chunk.count
        splitter.append(chunk)
      } else {
        isAtEnd = true
        splitter.finish()
      }
    }
  }

  private mutating func tellOnce() {
    if !isTraced { trace.read(input.name, bytes: byteCount, documents: documentCount) }
    isTraced = true
  }

  /// Goes back to the first document.
  mutating func rewind() throws(CommandError) {
    do { try bytes.rewind() } catch { throw .failed(error) }
    splitter = DocumentSplitter(name: input.name, limit: documentLimit)
    isAtEnd = false
  }
}
