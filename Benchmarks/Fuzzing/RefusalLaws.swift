import Diagnostics
import YAML

/// When an edit may be refused: every other refusal is a fault.
struct RefusalLaws {
  private let document: Document
  private let changes: [FuzzChange]
  private let parents: [Int?]

  init(_ document: Document, _ changes: [FuzzChange]) {
    self.document = document
    self.changes = changes
    self.parents = Self.parents(in: document)
  }

  /// The collection around each node, by arena index.
  static func parents(in document: Document) -> [Int?] {
    var parents: [Int?] = []
    var open: [Int] = []
    for (index, record) in document.records.enumerated() {
      while let last = open.last, Int(document.records[last].next) <= index { open.removeLast() }
      parents.append(open.last)
      if Int(record.next) > index + 1 { open.append(index) }
    }
    return parents
  }

  /// Whether some change gives cause for a kind of refusal.
  func allow(_ kind: EditError.Kind) -> Bool {
    switch kind {
    case .invalidDocument, .foreignNode: false
    case .insideAlias: changes.contains { $0.isInsertion && $0.node.kind == .alias }
    case .notMapping, .notSequence: changes.contains { $0.isInsertion && !takesChildren($0) }
    case .notChild:
      changes.contains { change in
        guard case .remove(let child) = change else { return false }
        return parents[child.index].map { document.records[$0].kind == .mapping && !isKey(child) } ?? true
      }
    case .notScalar:
      changes.contains { change in
        guard case .set(let key, let value) = change, isKey(key) else { return false }
        return key.count > 0 || key.style == .flow || key.style == .block || key.isEmpty || !Self.isKey(value)
      }
    case .overlap:
      changes.indices.contains { first in
        changes.indices.contains { $0 > first && concernsSameText(changes[first], changes[$0]) }
      }
    case .anchorInUse: document.records.indices.contains(where: losesAnchor)
    case .duplicateKey: EditedTree(document, changes).gainsDuplicates
    case .barePair: changes.contains { $0.collection(parents).map { isBarePair($0) } ?? false }
    case .commentInTheWay: changes.contains { $0.collection(parents).map { hasComment($0) } ?? false }
    case .byteOrderMark: hasByteOrderMark
    }
  }

  /// Whether there is a mark of UTF-8 or UTF-16, which means something else at the start of a document.
  private var hasByteOrderMark: Bool {
    let bytes = document.source.bytes
    return bytes.indices.contains { index in
      [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]].contains { bytes[index...].starts(with: $0) }
    }
  }

  private func isKey(_ node: Node) -> Bool { node.record.flags.contains(.isKey) }

  private static func isKey(_ value: Value) -> Bool {
    switch value {
    case .null, .sequence, .mapping: false
    case .boolean, .integer, .double, .string: true
    }
  }

  private func takesChildren(_ change: FuzzChange) -> Bool {
    let node = change.node
    if node.kind == .scalar, node.isNull, !isKey(node) { return true }
    if case .entries = change { return node.kind == .mapping }
    return node.kind == .sequence
  }

  private func concernsSameText(_ one: FuzzChange, _ other: FuzzChange) -> Bool {
    switch (one, other) {
    case (.entries(_, let left, _), .items(_, let right, _)), (.items(_, let left, _), .entries(_, let right, _)):
      left == right
    case _ where one.isInsertion && other.isInsertion: false
    default: one.nodes.overlaps(other.nodes)
    }
  }

  /// Whether an alias that stays stands for a node that goes.
  private func losesAnchor(_ index: Int) -> Bool {
    let record = document.records[index]
    guard record.kind == .alias else { return false }
    let goes = changes.filter { !$0.isInsertion }
    guard !goes.contains(where: { $0.nodes.contains(index) }) else { return false }
    return goes.contains { change in
      guard change.nodes.contains(Int(record.detail)) else { return false }
      if case .set(let node, _) = change { return node.index != Int(record.detail) }
      return true
    }
  }

  private func isBarePair(_ collection: Node) -> Bool {
    collection.kind == .mapping && collection.style == .flow
      && document.source.bytes[Int(collection.range.start)] != UInt8(ascii: "{")
  }

  private func hasComment(_ collection: Node) -> Bool {
    collection.style == .flow
      && document.comments.contains { collection.range.start < $0.start && $0.start < collection.range.end }
  }
}

extension FuzzChange {
  /// The collection that gains or loses children.
  fileprivate func collection(_ parents: [Int?]) -> Node? {
    switch self {
    case .set: nil
    case .remove(let child): parents[child.index].map { child.document.node(at: $0) }
    case .entries(_, let node, _), .items(_, let node, _): node
    }
  }
}
