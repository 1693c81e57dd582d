import Diagnostics

/// One parsed document: its bytes, and a flat arena of nodes that point into them. Immutable.
///
/// The arena is in the order of the text, every node before its descendants:
///
///     spec:            0 mapping   next 6, one pair
///       ports: [80]    1 scalar    "spec"      next 2
///       host: a        2 mapping   next 6, two pairs  (the value of "spec")
///                      3 scalar    "ports"     next 4
///                      4 sequence  next 6, flow
///                      …
///
/// `next` skips a subtree, so a child is found by stepping over its elder siblings: O(children), no allocation.
/// The document owns its bytes; nodes are views that keep the document alive. Nothing is copied until a caller
/// asks for a `String`.
public final class Document: Sendable {
  /// The bytes of this document alone, markers and comments included, and where they came from.
  public let source: SourceFile
  /// The arena; empty when the document has no node.
  public let records: [NodeRecord]
  /// Anchors and tags, by ascending node index.
  public let properties: [NodeProperties]
  /// Every comment from its `#` to before the line break, in order.
  public let comments: [SourceRange]
  /// The `%` directive lines, in order.
  public let directives: [SourceRange]
  /// The `---` that opens the document, if written.
  public let startMarker: SourceRange?
  /// The `...` that ends it, if written.
  public let endMarker: SourceRange?
  /// What is wrong with the text. A document with an error must not be read as data or edited.
  public let diagnostics: [Diagnostic]

  init(
    source: SourceFile,
    records: [NodeRecord],
    properties: [NodeProperties] = [],
    comments: [SourceRange] = [],
    directives: [SourceRange] = [],
    startMarker: SourceRange? = nil,
    endMarker: SourceRange? = nil,
    diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.records = records
    self.properties = properties
    self.comments = comments
    self.directives = directives
    self.startMarker = startMarker
    self.endMarker = endMarker
    self.diagnostics = diagnostics
  }

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The top node; nil for a piece of a stream that holds comments alone.
  @inlinable public var root: Node? { records.isEmpty ? nil : Node(document: self, index: 0) }

  /// The node at an arena index, which must be less than `records.count`.
  @inlinable
  public func node(at index: Int) -> Node { Node(document: self, index: index) }
}
