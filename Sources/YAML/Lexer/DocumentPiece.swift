public import Diagnostics

/// One document of a stream, as `DocumentSplitter` cuts it off.
public struct DocumentPiece: Sendable {
  /// The bytes of the document and where they stand in the stream.
  public let source: SourceFile
  /// False if the document is larger than the splitter's limit; `source` is then its beginning alone, to show people.
  public let isWhole: Bool
}
