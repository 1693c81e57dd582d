import Diagnostics

/// Turns bytes into documents. Never throws, traps or recurses: what is wrong becomes diagnostics of the document.
///
/// A parser keeps its working memory from one document to the next, which pays where a stream has many.
public struct Parser: ~Copyable {
  /// The deepest nesting accepted, that of Kubernetes' own reader.
  public static let depthLimit = 10_000

  private let dialect: Dialect
  private var buffers = ParserBuffers()

  /// Makes a parser for documents of one dialect.
  public init(for dialect: Dialect = .kubernetes) {
    self.dialect = dialect
  }

  /// Parses a piece of a stream by itself.
  public static func parse(_ piece: DocumentPiece, as dialect: Dialect = .kubernetes) -> Document {
    var parser = Parser(for: dialect)
    return parser.parse(piece)
  }

  /// Parses a source that holds one document by itself.
  public static func parse(_ source: SourceFile, as dialect: Dialect = .kubernetes) -> Document {
    var parser = Parser(for: dialect)
    return parser.parse(source)
  }

  /// Parses a piece of a stream; one that is not whole becomes a document whose diagnostic says that it is too large.
  public mutating func parse(_ piece: DocumentPiece) -> Document {
    if piece.isWhole { return parse(piece.source) }
    return Self.refused(piece.source, SyntaxFailure(.sourceTooLarge, at: SourceRange(at: 0)))
  }

  /// Parses a source that holds one document.
  ///
  /// After the first syntax error the rest of the document is not read. O(bytes).
  public mutating func parse(_ source: SourceFile) -> Document {
    switch dialect {
    case .json:
      do throws(SyntaxFailure) { return try JSONParser.parse(source, as: .json) } catch {
        return Self.refused(source, error)
      }
    case .kubernetes where JSONParser.claims(source.bytes): return parseJSONOrFlow(source)
    case .kubernetes, .yaml12: return parseYAML(source)
    }
  }

  private static func refused(_ source: SourceFile, _ failure: SyntaxFailure) -> Document {
    Document(source: source, records: [], diagnostics: [failure.clamped(to: source).diagnostic])
  }

  private mutating func parseYAML(_ source: SourceFile, notes: [Diagnostic] = []) -> Document {
    let encoding = EncodingCheck(source.bytes, unprintables: dialect == .yaml12 ? .quoted : .nowhere)
    if dialect == .yaml12, let bytes = encoding.invalidBytes { return Self.refused(source, bytes.failure) }
    if let failure = encoding.failure { return Self.refused(source, failure) }
    return source.bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      var parser = DocumentParser(view, source: source, dialect: dialect, encoding: encoding, buffers: buffers.take())
      parser.diagnostics = notes + (encoding.invalidBytes.map { [$0.warning] } ?? [])
      let document = parser.parse()
      buffers = parser.reusableBuffers()
      return document
    }
  }

  /// Parses what kubectl gives to its JSON decoder: as JSON, or as a YAML flow mapping that kubectl will not read.
  ///
  /// What is neither is reported by the reader that came further.
  private mutating func parseJSONOrFlow(_ source: SourceFile) -> Document {
    do throws(SyntaxFailure) {
      return try JSONParser.parse(source, as: .kubernetes)
    } catch {
      let document = parseYAML(source, notes: [error.clamped(to: source).asNotJSON])
      guard let failure = document.diagnostics.first(where: { $0.severity == .error }) else { return document }
      let rest = source.bytes[min(Int(error.range.end), source.bytes.count)...]
      let nextToken = rest.firstIndex { !$0.isBlank && !$0.isBreak } ?? rest.endIndex
      let isFurther = Int(failure.range.start) > max(nextToken, Int(error.range.start))
      return Document(
        source: source,
        records: [],
        diagnostics: [isFurther ? failure : error.clamped(to: source).diagnostic]
      )
    }
  }

  /// Parses every document of a whole source, in order.
  ///
  /// A piece that holds comments alone is returned too, without a root, so that the sources of all documents put
  /// together are the bytes of the file.
  public static func documents(in source: SourceFile, as dialect: Dialect = .kubernetes) -> [Document] {
    var splitter = DocumentSplitter(name: source.name, for: dialect)
    splitter.append(source.bytes.array)
    splitter.finish()
    var parser = Parser(for: dialect)
    var documents: [Document] = []
    while let piece = splitter.next() { documents.append(parser.parse(piece)) }
    return documents
  }
}
