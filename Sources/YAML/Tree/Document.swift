import Diagnostics

/// One parsed document: its bytes, and a flat arena of nodes that point into them. Immutable.
///
/// The arena is in the order of the text, every node before its descendants. `next` is the index after a node's last
/// descendant, `detail` counts a collection's pairs or items:
///
///     spec:              index  kind      text     next  detail  indicator
///       ports: [80]          0  mapping   block       8       1  –
///       host: a              1  scalar    spec        2       –  –
///                            2  mapping   block       8       2  the `:` after spec
///                            3  scalar    ports       4       –  –
///                            4  sequence  flow        6       1  the `:` after ports
///                            5  scalar    80          6       –  –
///                            6  scalar    host        7       –  –
///                            7  scalar    a           8       –  the `:` after host
///
/// A key comes right before its value, so a mapping's children are key, value, key, value. `next` skips a subtree: a
/// child is found by stepping over its elder siblings, without allocation.
///
/// The document owns the arena and the side tables, and keeps its bytes alive, which the documents of one source share.
/// Nodes are views that keep the document alive; nothing is copied until a caller asks for a `String` or a `Value`.
///
/// | Operation | Cost |
/// |---|---|
/// | `Parser.parse` | O(bytes); 24 bytes a node beside the text |
/// | `root`, `kind`, `style`, `range`, `count`, `resolved` | O(1) |
/// | `properties`, `tag`, `anchorName` | O(log properties) |
/// | next of `pairs` or `items` | O(1) |
/// | `node["key"]`, `value(forKey:)`, `pair(forKey:)` | O(pairs) |
/// | `text`, `scalarValue` | O(bytes of the scalar); a verbatim scalar is one copy |
/// | `value` | O(output), which aliases cannot blow up |
/// | `TreePrinter`, `TreeEmitter` | O(output), the printer × log parts |
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
  /// What the `%TAG` directives declare.
  let tagHandles: [SourceBytes: Directives.TagHandle]

  init(
    source: SourceFile,
    records: [NodeRecord],
    properties: [NodeProperties] = [],
    comments: [SourceRange] = [],
    directives: [SourceRange] = [],
    startMarker: SourceRange? = nil,
    endMarker: SourceRange? = nil,
    tagHandles: [SourceBytes: Directives.TagHandle] = [:],
    diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.records = records
    self.properties = properties
    self.comments = comments
    self.directives = directives
    self.startMarker = startMarker
    self.endMarker = endMarker
    self.tagHandles = tagHandles
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
