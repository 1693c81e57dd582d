import Diagnostics

/// Which nodes each change takes for itself, to find changes that concern the same text.
struct EditClaims {
  private struct Claim {
    /// The arena indices whose text goes.
    let nodes: Range<Int>
    let range: SourceRange
    /// Whether the first node stays as a place with its anchor, and only its contents go.
    let keepsFirst: Bool
    let isFilling: Bool
  }

  private var claims: [Claim] = []
  private var touched: [(node: Int, range: SourceRange)] = []

  /// Takes a subtree.
  mutating func claim(_ nodes: Range<Int>, at range: SourceRange, keepsFirst: Bool, isFilling: Bool = false) {
    claims.append(Claim(nodes: nodes, range: range, keepsFirst: keepsFirst, isFilling: isFilling))
  }

  /// Notes that a collection gets new children, so it must not be taken.
  mutating func touch(_ node: Int, at range: SourceRange) { touched.append((node, range)) }

  /// Throws when claims overlap, when a touched node is claimed, or when an alias would lose its anchor.
  func check(_ document: Document) throws(EditError) {
    let sorted = claims.sorted { $0.nodes.lowerBound < $1.nodes.lowerBound }
    var end = 0
    for claim in sorted {
      guard claim.nodes.lowerBound >= end else { throw EditError(.overlap, at: claim.range) }
      end = claim.nodes.upperBound
    }
    for (node, range) in touched {
      guard let claim = Self.claim(of: node, in: sorted) else { continue }
      guard claim.isFilling, claim.nodes.lowerBound == node else { throw EditError(.overlap, at: range) }
    }
    try checkAliases(document, sorted)
  }

  private func checkAliases(_ document: Document, _ sorted: [Claim]) throws(EditError) {
    guard !sorted.isEmpty, document.properties.contains(where: { $0.anchor != nil }) else { return }
    for (index, record) in document.records.enumerated() where record.kind == .alias {
      let target = Int(record.detail)
      guard Self.claim(of: index, in: sorted) == nil, let claim = Self.claim(of: target, in: sorted) else { continue }
      guard claim.keepsFirst, claim.nodes.lowerBound == target else {
        throw EditError(.anchorInUse, at: SourceRange(start: record.start, end: record.end))
      }
    }
  }

  private static func claim(of node: Int, in sorted: [Claim]) -> Claim? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].nodes.lowerBound <= node { low = middle + 1 } else { high = middle }
    }
    guard low > 0, sorted[low - 1].nodes.contains(node) else { return nil }
    return sorted[low - 1]
  }
}
