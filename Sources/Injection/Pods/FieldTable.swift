import YAML

/// The fields of a mapping by their keys, byte for byte: for mappings of any size, where looking keys up one by one would
/// take the square of the time.
struct FieldTable {
  private let fields: [[UInt8]: Value]

  /// The fields of a mapping; none of other values. O(entries).
  init(_ mapping: Value) {
    fields = Dictionary(mapping.entries.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { $1 })
  }

  subscript(key: String) -> Value? { fields[Array(key.utf8)] }
}
