import Diagnostics
import YAML

/// One change of a document, with what it takes for itself.
enum FuzzChange {
  case set(Node, Value)
  case remove(Node)
  case entries([Value.Entry], Node, DocumentEdit.Position)
  case items([Value], Node, DocumentEdit.Position)

  func declare(in edit: inout DocumentEdit) {
    switch self {
    case .set(let node, let value): edit.set(node, to: value)
    case .remove(let child): edit.remove(child)
    case .entries(let entries, let mapping, let position): edit.insert(entries, into: mapping, at: position)
    case .items(let items, let sequence, let position): edit.insert(items, into: sequence, at: position)
    }
  }

  /// What it is called in a finding.
  var name: String {
    switch self {
    case .set(let node, _): node.record.flags.contains(.isKey) ? "rename" : "set"
    case .remove: "remove"
    case .entries: "insert-entries"
    case .items: "insert-items"
    }
  }

  var node: Node {
    switch self {
    case .set(let node, _), .remove(let node), .entries(_, let node, _), .items(_, let node, _): node
    }
  }

  var isInsertion: Bool {
    switch self {
    case .entries, .items: true
    case .set, .remove: false
    }
  }

  /// The arena indices of the nodes whose text goes, or of the one that gains some.
  var nodes: Range<Int> {
    guard !isInsertion else { return node.index..<(node.index + 1) }
    guard case .remove = self, node.record.flags.contains(.isKey) else { return node.index..<Int(node.record.next) }
    return node.index..<Int(node.document.records[Int(node.record.next)].next)
  }
}

extension FuzzChange: CustomStringConvertible {
  var description: String {
    switch self {
    case .set(let node, let value): "set \(node.range.indices) to \(value)"
    case .remove(let child): "remove \(child.range.indices)"
    case .entries(let entries, let node, let position): "insert \(entries) into \(node.range.indices) \(text(position))"
    case .items(let items, let node, let position): "insert \(items) into \(node.range.indices) \(text(position))"
    }
  }

  private func text(_ position: DocumentEdit.Position) -> String {
    switch position {
    case .start: "at the start"
    case .end: "at the end"
    case .before(let child): "before \(child.range.indices)"
    case .after(let child): "after \(child.range.indices)"
    }
  }
}
