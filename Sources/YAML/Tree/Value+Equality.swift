// Text is compared byte by byte, as Kubernetes does; `String` takes `é` and `e` with an accent for the same.
extension Value.Entry: Equatable {
  /// Whether both have the same key, byte for byte, and equal values.
  public static func == (left: Value.Entry, right: Value.Entry) -> Bool {
    left.hasKey(right.key) && left.value == right.value
  }

  /// Whether this is the entry of a key, byte for byte.
  public func hasKey(_ other: String) -> Bool { ExactText(key) == ExactText(other) }
}

extension Value: Equatable {
  /// Whether both are the same data in the same order, texts byte for byte.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.string(let left), .string(let right)): ExactText(left) == ExactText(right)
    case (.sequence(let left), .sequence(let right)): left == right
    case (.mapping(let left), .mapping(let right)): left == right
    default: false
    }
  }
}
