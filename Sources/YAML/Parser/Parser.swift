import Diagnostics

/// Turns bytes into documents. Never throws, traps or recurses: what is wrong becomes diagnostics of the document.
public enum Parser {
  /// The deepest nesting accepted, that of Kubernetes' own reader.
  public static let depthLimit = 10_000

  /// Parses a piece of a stream; one that is not whole becomes a document whose diagnostic says that it is too large.
  public static func parse(_ piece: DocumentPiece, as dialect: Dialect = .kubernetes) -> Document {
    if piece.isWhole { return parse(piece.source, as: dialect) }
    let failure = SyntaxFailure(.sourceTooLarge, at: SourceRange(at: 0))
    return Document(source: piece.source, records: [], diagnostics: [failure.diagnostic])
  }

  /// Parses a source that holds one document.
  ///
  /// After the first syntax error the rest of the document is not read. O(bytes).
  public static func parse(_ source: SourceFile, as dialect: Dialect = .kubernetes) -> Document {
    if let failure = EncodingCheck.firstFailure(in: source.bytes) {
      return Document(source: source, records: [], diagnostics: [failure.diagnostic])
    }
    return source.bytes.withUnsafeBufferPointer { buffer in
      var parser = DocumentParser(ByteView(buffer), source: source, dialect: dialect)
      return parser.parse()
    }
  }

  /// Parses every document of a whole source, in order.
  ///
  /// A piece that holds comments alone is returned too, without a root, so that the sources of all documents put
  /// together are the bytes of the file.
  public static func documents(in source: SourceFile, as dialect: Dialect = .kubernetes) -> [Document] {
    var splitter = DocumentSplitter(name: source.name)
    splitter.append(source.bytes)
    splitter.finish()
    var documents: [Document] = []
    while let piece = splitter.next() { documents.append(parse(piece, as: dialect)) }
    return documents
  }
}
