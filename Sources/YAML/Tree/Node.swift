import Diagnostics

/// A view of one node: cheap to make and to pass on; equal when it is the same node of the same document.
public struct Node: Sendable {
  /// The document that owns the bytes.
  public let document: Document
  /// The index in the document's arena.
  public let index: Int

  @inlinable
  init(document: Document, index: Int) {
    self.document = document
    self.index = index
  }

  /// The arena's record of this node.
  @inlinable public var record: NodeRecord { document.records[index] }
  /// What the node is.
  @inlinable public var kind: NodeKind { record.kind }
  /// How it was written.
  @inlinable public var style: NodeStyle { record.style }
  /// Its bytes in the document's source, without properties.
  @inlinable public var range: SourceRange {
    let record = record
    return SourceRange(start: record.start, end: record.end)
  }

  /// Whether nothing was written for it, as for the value in `key:`.
  @inlinable public var isEmpty: Bool {
    let record = record
    return record.kind == .scalar && record.style == .plain && record.start == record.end
  }

  /// The anchor and tag, if written. O(log properties).
  public var properties: NodeProperties? {
    guard record.flags.contains(.hasProperties) else { return nil }
    var low = 0
    var high = document.properties.count
    while low < high {
      let middle = (low + high) / 2
      if document.properties[middle].node < index { low = middle + 1 } else { high = middle }
    }
    guard low < document.properties.count, document.properties[low].node == index else { return nil }
    return document.properties[low]
  }

  /// The range of the node with its anchor and tag.
  public var fullRange: SourceRange {
    guard let properties = properties?.range else { return range }
    return SourceRange(start: min(properties.start, range.start), end: max(properties.end, range.end))
  }

  /// The node an alias stands for; itself for every other node. O(1): aliases never point at aliases.
  @inlinable public var resolved: Node {
    let record = record
    return record.kind == .alias ? Node(document: document, index: Int(record.detail)) : self
  }
}

extension Node: Equatable {
  /// Whether both are the same node of the same document, not merely alike.
  public static func == (left: Node, right: Node) -> Bool {
    left.document === right.document && left.index == right.index
  }
}
