import Diagnostics

extension Node {
  /// One key with its value.
  public struct Pair: Sendable {
    /// The key: nearly always a scalar.
    public let key: Node
    /// The value; an empty node when none was written.
    public let value: Node

    @inlinable
    init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }
  }

  /// The pairs of a mapping, in the order of the text.
  public struct Pairs: Sequence, IteratorProtocol, Sendable {
    @usableFromInline var nodes: Items

    @inlinable
    init(nodes: Items) { self.nodes = nodes }

    /// The next pair.
    @inlinable
    public mutating func next() -> Pair? {
      guard let key = nodes.next(), let value = nodes.next() else { return nil }
      return Pair(key: key, value: value)
    }
  }

  /// The items of a sequence, in the order of the text.
  public struct Items: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let document: Document
    @usableFromInline var index: Int
    @usableFromInline let end: Int

    @inlinable
    init(document: Document, index: Int, end: Int) {
      self.document = document
      self.index = index
      self.end = end
    }

    /// The next item.
    @inlinable
    public mutating func next() -> Node? {
      guard index < end else { return nil }
      let item = Node(document: document, index: index)
      index = Int(document.records[index].next)
      return item
    }
  }

  /// The number of pairs of a mapping or items of a sequence; 0 for scalars. O(1).
  @inlinable public var count: Int {
    let record = record
    return record.kind == .mapping || record.kind == .sequence ? Int(record.detail) : 0
  }

  /// The pairs of a mapping, through an alias too; none for any other node. Merge keys are not applied.
  @inlinable public var pairs: Pairs {
    Pairs(nodes: children(of: .mapping))
  }

  /// The items of a sequence, through an alias too; none for any other node.
  @inlinable public var items: Items {
    children(of: .sequence)
  }

  /// What stands in a collection of a kind, through an alias too: items, or keys each with its value behind it.
  @inlinable
  func children(of kind: NodeKind) -> Items {
    let node = resolved
    let record = node.record
    return Items(document: document, index: node.index + 1, end: record.kind == kind ? Int(record.next) : 0)
  }

  /// The value of a key, the last one where it is written twice, as Kubernetes reads it. O(pairs).
  public subscript(key: StaticString) -> Node? {
    key.withUTF8Buffer { bytes in value(named: bytes) }
  }

  /// The value of a key known only at run time. O(pairs).
  public func value(forKey key: String) -> Node? {
    var key = key
    return key.withUTF8 { bytes in value(named: bytes) }
  }

  /// The pair of a key, the last one where it is written twice. O(pairs).
  public func pair(forKey key: String) -> Pair? {
    var key = key
    return key.withUTF8 { bytes in
      var found: Pair?
      for pair in pairs where pair.key.hasText(bytes) { found = pair }
      return found
    }
  }

  private func value(named name: UnsafeBufferPointer<UInt8>) -> Node? {
    let value = places(of: name).value
    return value < 0 ? nil : Node(document: document, index: value)
  }

  /// The arena indices of the values of a key and of the merge key `<<`; -1 where there is none.
  ///
  /// Walks the records themselves, in place: a node for each key would cost more than the comparison, most of which the
  /// length decides.
  func places(of name: UnsafeBufferPointer<UInt8>) -> (value: Int, merged: Int) {
    document.records.withUnsafeBufferPointer { records in
      document.source.bytes.withUnsafeBufferPointer { bytes in
        let mapping = records[index].kind == .alias ? Int(records[index].detail) : index
        guard records[mapping].kind == .mapping else { return (-1, -1) }
        var found = (value: -1, merged: -1)
        let end = Int(records[mapping].next)
        var key = mapping + 1
        while key < end {
          let record = records[key]
          let value = Int(record.next)
          if record.style == .plain, record.flags.contains(.verbatim), record.kind == .scalar {
            let start = Int(record.start)
            let count = Int(record.end) - start
            if count == name.count, Self.isEqual(bytes, start, name) { found.value = value }
            if count == 2, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "<") {
              found.merged = value
            }
          } else if Node(document: document, index: key).hasText(name) {
            found.value = value
          }
          key = Int(records[value].next)
        }
        return found
      }
    }
  }

  @inline(__always)
  private static func isEqual(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for place in 0..<name.count where bytes[start + place] != name[place] { return false }
    return true
  }

  /// Whether a scalar's text is these bytes; verbatim scalars are compared in place.
  func hasText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let record = record
    guard record.kind == .scalar else { return false }
    guard record.flags.contains(.verbatim) else { return text.utf8.elementsEqual(bytes) }
    let content = contentRange.indices
    return content.count == bytes.count && document.source.bytes[content].elementsEqual(bytes)
  }
}
