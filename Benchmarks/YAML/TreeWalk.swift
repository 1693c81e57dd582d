import Diagnostics
import YAML

/// Visits every node of a tree from outside the engine's module, as commands do.
enum TreeWalk {
  /// The sum of all kinds and of every byte of scalars, which needs all of the tree.
  static func sum(of documents: [Document]) -> Int {
    documents.reduce(0) { sum, document in document.root.map { sum &+ self.sum(of: $0) } ?? sum }
  }

  /// Recursive: generated inputs are shallow.
  private static func sum(of node: Node) -> Int {
    switch node.kind {
    case .scalar: return text(of: node)
    case .mapping: return node.pairs.reduce(1) { $0 &+ sum(of: $1.key) &+ sum(of: $1.value) }
    case .sequence: return node.items.reduce(2) { $0 &+ sum(of: $1) }
    case .alias: return 3
    }
  }

  private static func text(of node: Node) -> Int {
    let range = node.range.indices
    return node.document.source.bytes.withUnsafeBufferPointer { bytes in
      var sum = 0
      for byte in bytes[range] { sum &+= Int(byte) }
      return sum
    }
  }
}
