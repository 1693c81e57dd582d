/// What became of a file of manifests, or of a text that is in none.
public struct FileText: Sendable {
  /// The path, or what messages call the text.
  public let name: String
  /// The bytes as they were first read; nil for a file that is new.
  public let before: [UInt8]?
  /// The bytes as they are now; nil when nothing is left of it.
  public let after: [UInt8]?

  /// Whether anything changed.
  public var isChanged: Bool { before != after }
}
