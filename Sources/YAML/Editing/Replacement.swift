import Diagnostics

/// Bytes to put in the place of a range of a document's source.
public struct Replacement: Hashable, Sendable {
  /// The bytes to replace, in the document's own source; empty for an insertion.
  public let range: SourceRange
  /// What to put there.
  public let bytes: [UInt8]

  /// Makes a replacement.
  public init(_ range: SourceRange, with bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }
}
