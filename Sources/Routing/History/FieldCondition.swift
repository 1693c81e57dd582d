public import MeshStores
public import YAML

/// What must still hold of a field so that a change of it can be undone; never holds the value itself.
public enum FieldCondition: Hashable, Sendable {
  /// The value has this fingerprint.
  case fingerprint(FieldPath, String)
  /// There is nothing.
  case absent(FieldPath)
  /// The list has so many items.
  case count(FieldPath, Int)

  /// The field.
  public var path: FieldPath {
    switch self {
    case .fingerprint(let path, _), .absent(let path), .count(let path, _): path
    }
  }

  /// Whether it holds in a resource. O(size of the field).
  public func holds(in resource: Value) -> Bool {
    let value = resource.value(at: path)
    return switch self {
    case .fingerprint(_, let expected): value?.fingerprint == expected
    case .absent: value == nil
    case .count(_, let count): if case .sequence(let items)? = value { items.count == count } else { count == 0 }
    }
  }
}

extension Value {
  /// The same text for all data that is the same to the API: the order of keys does not matter, nor whether a whole
  /// number is written with a fraction of zero. O(size · log keys).
  public var fingerprint: String { Fingerprint(of: Emitter(.json).text(for: canonical)).description }

  private var canonical: Value {
    switch self {
    case .mapping(let entries):
      .mapping(
        entries.map { Entry($0.key, $0.value.canonical) }
          .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      )
    case .sequence(let items): .sequence(items.map(\.canonical))
    case .double(let number): Int64(exactly: number).map { .integer($0) } ?? self
    default: self
    }
  }
}
