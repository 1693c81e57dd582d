public import YAML

extension Value {
  /// Whether both are the same data to the API: the order of keys does not matter, nor whether a whole number is
  /// written with a fraction of zero.
  ///
  /// O(size), but for keys of mappings in different order. Recursive, as deep as data can be read.
  public func isEquivalent(to other: Value) -> Bool {
    switch (self, other) {
    case (.mapping(let left), .mapping(let right)): Self.areEquivalent(left, right)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
    case (.integer(let whole), .double(let number)), (.double(let number), .integer(let whole)):
      Int64(exactly: number) == whole
    default: self == other
    }
  }

  private static func areEquivalent(_ left: [Entry], _ right: [Entry]) -> Bool {
    guard left.count == right.count else { return false }
    var isInOrder = true
    for (left, right) in zip(left, right) {
      guard left.hasKey(right.key) else {
        isInOrder = false
        break
      }
      guard left.value.isEquivalent(to: right.value) else { return false }
    }
    if isInOrder { return true }
    // Keys are unique, so as many equal pairs as keys are all of them.
    let values = Dictionary(right.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { _, last in last })
    return left.allSatisfy { entry in values[Array(entry.key.utf8)]?.isEquivalent(to: entry.value) ?? false }
  }
}
