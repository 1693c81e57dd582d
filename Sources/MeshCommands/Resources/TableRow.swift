import Output

/// What a table keeps of a resource: its cells, and what it is sorted by.
struct TableRow: Sendable {
  let key: SortKey?
  let cells: [Cell]
}

extension [TableRow] {
  /// The cells in the order of the keys, if there are any; equal ones keep their order. O(rows · log rows).
  var orderedByKeys: [[Cell]] {
    guard contains(where: { $0.key != nil }) else { return map(\.cells) }
    let nothing = SortKey(nil)
    return sorted { ($0.key ?? nothing) < ($1.key ?? nothing) }.map(\.cells)
  }
}
