import YAML

/// The parts of a document that aliases stand for: to change one is to change every place that uses it.
struct SharedNodes {
  /// The arena ranges of the anchored nodes that are used, merged and ascending.
  private let ranges: [Range<Int>]

  /// Finds them. O(nodes + aliases · log aliases).
  init(_ document: Document) {
    var ranges: [Range<Int>] = []
    let targets = Set(document.records.lazy.filter { $0.kind == .alias }.map { Int($0.detail) })
    for target in targets.sorted() {
      // Nodes nest, so a target that begins inside the last range also ends inside it.
      if let last = ranges.last, last.contains(target) { continue }
      ranges.append(target..<Int(document.records[target].next))
    }
    self.ranges = ranges
  }

  /// Whether a node is, or stands in, a part that is used elsewhere. O(log aliases).
  func contains(_ node: Node) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= node.index { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(node.index)
  }
}
