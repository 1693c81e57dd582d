import YAML

extension Value {
  /// The value below these keys; nil when one of them is missing.
  public func at(_ keys: String...) -> Value? {
    keys.reduce(Optional(self)) { $0?[$1] }
  }

  /// The text below these keys; nil for other values and absent keys.
  public func text(_ keys: String...) -> String? {
    keys.reduce(Optional(self)) { $0?[$1] }?.string
  }

  /// The number, when it is whole.
  public var wholeNumber: Int? {
    guard case .integer(let number) = self else { return nil }
    return Int(number)
  }

  /// The truth value of a boolean.
  public var truth: Bool? {
    guard case .boolean(let truth) = self else { return nil }
    return truth
  }

  /// Whether this is a mapping.
  var isMapping: Bool {
    if case .mapping = self { return true }
    return false
  }

  /// Sets or, with nil, removes what is below these keys; mappings on the way are made.
  public mutating func set(_ keys: String..., to value: Value?) { set(keys[...], to: value) }

  mutating func set(_ keys: ArraySlice<String>, to value: Value?) {
    guard let key = keys.first else { return }
    var entries = self.entries
    let index = entries.firstIndex { $0.key == key }
    if keys.count == 1 {
      if let value {
        if let index { entries[index].value = value } else { entries.append(Entry(key, value)) }
      } else if let index {
        entries.remove(at: index)
      }
    } else {
      var child = index.map { entries[$0].value } ?? [:]
      if index == nil, value == nil { return }
      child.set(keys.dropFirst(), to: value)
      if let index { entries[index].value = child } else { entries.append(Entry(key, child)) }
    }
    self = .mapping(entries)
  }

  /// The labels, annotations or other texts of a mapping.
  var texts: [String: String] {
    Dictionary(entries.compactMap { entry in entry.value.string.map { (entry.key, $0) } }) { _, last in last }
  }

  /// Whether both are the same data, the order of keys apart.
  public func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.mapping(let left), .mapping(let right)):
      guard left.count == right.count else { return false }
      return zip(left, right).allSatisfy { mine, theirs in
        if mine.key == theirs.key { return mine.value.isSame(as: theirs.value) }
        return other[mine.key].map { mine.value.isSame(as: $0) } ?? false
      }
    case (.sequence(let left), .sequence(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.integer(let left), .double(let right)), (.double(let right), .integer(let left)):
      return Double(left) == right
    default:
      return self == other
    }
  }

  /// The same data with the keys of every mapping in order, as Go writes maps.
  public var withSortedKeys: Value {
    switch self {
    case .mapping(let entries):
      .mapping(entries.sorted { $0.key < $1.key }.map { Entry($0.key, $0.value.withSortedKeys) })
    case .sequence(let items): .sequence(items.map(\.withSortedKeys))
    default: self
    }
  }
}
