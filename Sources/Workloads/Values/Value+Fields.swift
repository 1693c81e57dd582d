import YAML

extension Value {
  /// The whole number that this is; nil for anything else.
  var wholeNumber: Int64? {
    switch self {
    case .integer(let number): number
    case .double(let number): Int64(exactly: number)
    default: nil
    }
  }

  /// The truth value that this is; false for anything else, as Go's zero value is.
  var isTrue: Bool {
    if case .boolean(true) = self { true } else { false }
  }

  /// The entries of a mapping whose values are texts, such as labels and annotations.
  var texts: [String: String] {
    Dictionary(entries.compactMap { entry in entry.value.string.map { (entry.key, $0) } }) { _, last in last }
  }

  /// The number of a field; zero where it is absent, as Go's zero value is.
  func count(_ field: String) -> Int64 { self[field]?.wholeNumber ?? 0 }
}

extension Value? {
  /// The number of a field; zero where there is none.
  func count(_ field: String) -> Int64 { self?.count(field) ?? 0 }
}
