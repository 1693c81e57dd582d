import YAML

extension Value {
  /// Whether both are the same data byte for byte.
  ///
  /// `==` takes `é` and `e` with an accent for the same text; Kubernetes does not. A double that is a whole number is
  /// read back as an integer.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.double(let left), .integer(let right)), (.integer(let right), .double(let left)): left == Double(right)
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.isSame(as: $1.value) }
    default: false
    }
  }
}
