/// The parents of every node of a document, found in one pass: the arena itself links downwards only.
struct Ancestry {
  private let parents: [Int32]
  private let depths: [Int32]

  init(_ document: Document) {
    var parents: [Int32] = []
    var depths: [Int32] = []
    parents.reserveCapacity(document.records.count)
    depths.reserveCapacity(document.records.count)
    var open: [Int] = []
    for (index, record) in document.records.enumerated() {
      while let last = open.last, Int(document.records[last].next) <= index { open.removeLast() }
      parents.append(open.last.flatMap { Int32(exactly: $0) } ?? -1)
      depths.append(Int32(clamping: open.count))
      if Int(record.next) > index + 1 { open.append(index) }
    }
    self.parents = parents
    self.depths = depths
  }

  /// The collection that holds a node; nil for the root.
  func parent(of index: Int) -> Int? { parents[index] < 0 ? nil : Int(parents[index]) }

  /// How many collections are around a node.
  func depth(of index: Int) -> Int { Int(depths[index]) }
}
