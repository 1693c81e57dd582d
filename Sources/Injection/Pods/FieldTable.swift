import YAML

/// The fields of a mapping by their keys, byte for byte: for mappings of any size, where looking keys up one by one would
/// take the square of the time.
struct FieldTable {
  private enum Fields {
    /// So few that a look along them costs less than a table of them.
    case few(Value)
    case many([[UInt8]: Value])
  }

  private static let few = 24
  private let fields: Fields

  /// The fields of a mapping; none of other values. O(entries).
  init(_ mapping: Value) {
    let entries = mapping.entries
    guard entries.count > Self.few else {
      fields = .few(mapping)
      return
    }
    fields = .many(Dictionary(entries.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { $1 }))
  }

  subscript(key: String) -> Value? {
    switch fields {
    case .few(let mapping): mapping[key]
    case .many(let table): table[Array(key.utf8)]
    }
  }
}
