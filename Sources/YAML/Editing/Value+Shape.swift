extension Value {
  /// Whether the value can be a key: text, a number or a boolean.
  var isKey: Bool {
    switch self {
    case .null, .sequence, .mapping: false
    case .boolean, .integer, .double, .string: true
    }
  }

  /// Whether the value takes no lines below it when it is written in block style.
  var isScalar: Bool {
    switch self {
    case .mapping(let entries): entries.isEmpty
    case .sequence(let items): items.isEmpty
    default: true
    }
  }
}
