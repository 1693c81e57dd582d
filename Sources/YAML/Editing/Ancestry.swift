/// The parents and elder siblings of every node, found in one pass: the arena itself links forwards only.
struct Ancestry {
  private let parents: [Int32]
  private let elders: [Int32]
  private let depths: [Int32]

  init(_ document: Document) {
    let count = document.records.count
    var parents: [Int32] = []
    var elders = [Int32](repeating: -1, count: count)
    var depths: [Int32] = []
    parents.reserveCapacity(count)
    depths.reserveCapacity(count)
    var open: [Int] = []
    for (index, record) in document.records.enumerated() {
      while let last = open.last, Int(document.records[last].next) <= index { open.removeLast() }
      parents.append(open.last.flatMap { Int32(exactly: $0) } ?? -1)
      depths.append(Int32(clamping: open.count))
      if Int(record.next) > index + 1 { open.append(index) }
      // Its last descendants end at the same index, but come later.
      if Int(record.next) < count, elders[Int(record.next)] < 0 { elders[Int(record.next)] = Int32(clamping: index) }
    }
    self.parents = parents
    self.elders = elders
    self.depths = depths
  }

  /// The collection that holds a node; nil for the root.
  func parent(of index: Int) -> Int? { parents[index] < 0 ? nil : Int(parents[index]) }

  /// The child before a node in its collection, which is the key of a value; nil for a first child.
  func elder(of index: Int) -> Int? { elders[index] < 0 ? nil : Int(elders[index]) }

  /// How many collections are around a node.
  func depth(of index: Int) -> Int { Int(depths[index]) }
}
