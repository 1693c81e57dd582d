import Diagnostics

/// Changes to one document that rewrite only the bytes they must.
///
/// Changes are declared against the immutable tree and become, all at once, byte ranges to replace. Comments, key
/// order, quoting, indentation, flow style, anchors, markers and line endings elsewhere stay byte for byte.
///
/// **Layout.** Inserted text takes the column of its siblings. What is nested in it follows the document: its
/// indentation width, and whether sequences are indented under their key (2 and no when the document does not show it).
/// Flow collections get flow text: on one line if that is how they stand, one child a line if every child has its own
/// line, JSON where their keys are double-quoted. `{}`, `[]`, null and nothing become block collections, except inside
/// flow collections and in files named `.json`. A file without a final line break keeps having none.
///
/// **Comments.** A child of a block collection owns
/// - the comment lines directly above it at its column, without a blank line between;
/// - the comment at the end of its line;
/// - the comment lines after it that are indented deeper than the collection.
///
/// These go when the child is removed, and so do blank lines that a block scalar before it would take for text. An insertion comes after what the child before owns, and before what the child
/// after owns; so a comment at the column of the next node still leads that node. In flow collections with one child
/// a line the same holds but for the last rule.
///
/// **Setting** a value keeps its anchor and the comment at the end of its line, and drops its tag, since the new value
/// brings its own type. Comments inside a replaced collection go with it. A string keeps its quotes where they can
/// hold it. Editing a node that aliases refer to changes all of them.
public struct DocumentEdit: Sendable {
  /// Where to insert among the children of a collection.
  public enum Position: Sendable {
    /// Before the first child.
    case start
    /// After the last child.
    case end
    /// Before an item, or the pair of a key.
    case before(Node)
    /// After an item, or the pair of a key.
    case after(Node)
  }

  struct Change {
    enum Action {
      case set(Value)
      case insertEntries([Value.Entry], Position)
      case insertItems([Value], Position)
      case remove(keepsComments: Bool)
    }

    let node: Node
    let action: Action
  }

  /// The document that the changes are made to.
  public let document: Document
  private(set) var changes: [Change] = []

  /// Begins an edit without changes.
  public init(_ document: Document) { self.document = document }

  /// Whether nothing was declared yet.
  public var isEmpty: Bool { changes.isEmpty }

  /// Replaces a value, an item or the root; or renames a key, if the value is a scalar but null.
  ///
  /// A key keeps its quotes, whatever it becomes: all keys are text to Kubernetes. Null and collections are none.
  /// A key that the mapping would have twice when all changes are made is refused; two keys may swap their names.
  public mutating func set(_ node: Node, to value: Value) {
    changes.append(Change(node: node, action: .set(value)))
  }

  /// Inserts entries into a mapping, or where nothing, null or `{}` is.
  ///
  /// Insertions at one place keep the order in which they are declared. A key that the mapping has is refused.
  public mutating func insert(_ entries: [Value.Entry], into mapping: Node, at position: Position = .end) {
    guard !entries.isEmpty else { return }
    changes.append(Change(node: mapping, action: .insertEntries(entries, position)))
  }

  /// Inserts items into a sequence, or where nothing, null or `[]` is.
  ///
  /// Insertions at one place keep the order in which they are declared.
  public mutating func insert(_ items: [Value], into sequence: Node, at position: Position = .end) {
    guard !items.isEmpty else { return }
    changes.append(Change(node: sequence, action: .insertItems(items, position)))
  }

  /// Removes an item, or the pair of a key.
  ///
  /// A collection that loses every child becomes `{}` or `[]`. With `keepingComments` the comments above the child and the
  /// blank lines around it stay, so that removing what was inserted gives back the text that it was inserted into.
  public mutating func remove(_ child: Node, keepingComments keepsComments: Bool = false) {
    changes.append(Change(node: child, action: .remove(keepsComments: keepsComments)))
  }

  /// The byte ranges to replace: ascending, not overlapping or touching.
  ///
  /// O(nodes + bytes + changes · log changes). Throws when a change cannot be made textually, naming the range.
  public func replacements() throws(EditError) -> [Replacement] {
    guard !changes.isEmpty else { return [] }
    return try EditPlanner(changes, in: SourceGeometry(document)).replacements()
  }

  /// The text of the document with every change made.
  public func apply() throws(EditError) -> [UInt8] {
    let bytes = document.source.bytes
    let replacements = try replacements()
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + replacements.reduce(0) { $0 + $1.bytes.count })
    var position = 0
    bytes.withUnsafeBufferPointer { bytes in
      for replacement in replacements {
        output.append(contentsOf: bytes[position..<Int(replacement.range.start)])
        output.append(contentsOf: replacement.bytes)
        position = Int(replacement.range.end)
      }
      output.append(contentsOf: bytes[position...])
    }
    return output
  }
}

#if DEBUG
  extension DocumentEdit {
    /// Plans the replacements and counts the looks at bytes, lines and nodes.
    func countingSteps() throws(EditError) -> Int {
      let steps = StepCounter()
      var geometry = SourceGeometry(document)
      geometry.steps = steps
      _ = try EditPlanner(changes, in: geometry).replacements()
      return steps.count
    }
  }
#endif
