import YAML

extension Value {
  /// The text of a scalar; nil for null and collections.
  ///
  /// Labels and annotations written without quotes (`inject: false`) are read as people mean them.
  var text: String? {
    switch self {
    case .string(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .double(let number): String(number)
    case .null, .sequence, .mapping: nil
    }
  }

  /// Sets a field of a mapping, in place or at the end; a null becomes a mapping.
  mutating func setField(_ key: String, to value: Value) {
    var entries = entries
    // Let go of, so that they are changed in place where nobody else has them.
    self = .null
    if let index = entries.place(of: key) {
      entries[index].value = value
    } else {
      entries.append(Entry(key, value))
    }
    self = .mapping(entries)
  }

  /// Changes the value of a field where it stands, if it is there: what nobody else has is not copied.
  mutating func changeField(_ key: String, _ change: (inout Value) -> Void) {
    guard case .mapping(var entries) = self, let index = entries.place(of: key) else { return }
    self = .null
    change(&entries[index].value)
    self = .mapping(entries)
  }

  /// Changes the items of a sequence where they stand; any other value becomes a sequence.
  mutating func changeItems(_ change: (inout [Value]) -> Void) {
    var items = items
    self = .null
    change(&items)
    self = .sequence(items)
  }

  /// Takes a field out of a mapping.
  mutating func removeField(_ key: String) {
    guard case .mapping(let entries) = self, entries.place(of: key) != nil else { return }
    self = .mapping(entries.filter { !$0.hasKey(key) })
  }

  /// Whether collections are nested no deeper than this; to be asked before any walk by recursion.
  func isNested(atMost limit: Int) -> Bool {
    switch self {
    case .sequence(let items): items.isEmpty || limit > 0 && items.allSatisfy { $0.isNested(atMost: limit - 1) }
    case .mapping(let entries):
      entries.isEmpty || limit > 0 && entries.allSatisfy { $0.value.isNested(atMost: limit - 1) }
    default: true
    }
  }

  /// Whether both hold the same data; the order of a mapping's keys does not matter.
  func isEquivalent(to other: Value) -> Bool {
    switch (self, other) {
    case (.mapping(let left), .mapping(let right)):
      guard left.count == right.count else { return false }
      if left.sharesStorage(with: right) { return true }
      // By index, since an iterator would copy every value.
      if left.indices.allSatisfy({ left[$0].hasKey(right[$0].key) }) {
        return left.indices.allSatisfy { left[$0].value.isEquivalent(to: right[$0].value) }
      }
      let fields = FieldTable(other)
      return left.allSatisfy { entry in fields[entry.key].map { entry.value.isEquivalent(to: $0) } ?? false }
    case (.sequence(let left), .sequence(let right)):
      return left.count == right.count
        && (left.sharesStorage(with: right) || left.indices.allSatisfy { left[$0].isEquivalent(to: right[$0]) })
    default:
      return self == other
    }
  }

  /// The fields of both mappings, those of `overlay` where both have one; lists are replaced.
  func merged(with overlay: Value) -> Value {
    guard case .mapping = self, case .mapping(let fields) = overlay else { return overlay }
    var merged = self
    for field in fields {
      merged.setField(field.key, to: merged[field.key]?.merged(with: field.value) ?? field.value)
    }
    return merged
  }
}

extension Value {
  /// The value at the end of a path of keys.
  func field(at path: [String]) -> Value? {
    var value: Value? = self
    for key in path { value = value?[key] }
    return value
  }

  /// Sets the value at the end of a path of keys.
  mutating func setField(at path: [String], to value: Value) {
    guard let first = path.first else {
      self = value
      return
    }
    var child = self[first] ?? .mapping([])
    child.setField(at: Array(path.dropFirst()), to: value)
    setField(first, to: child)
  }

  /// The mapping with one field under another name and with another value, in the same place.
  func replacingField(_ key: String, by newKey: String, _ value: Value) -> Value {
    .mapping(entries.map { $0.hasKey(key) ? Entry(newKey, value) : $0 })
  }

  /// Adds an item at the end of a list of a mapping.
  mutating func appendItem(_ item: Value, to field: String) {
    if self[field] == nil { setField(field, to: .sequence([])) }
    changeField(field) { list in list.changeItems { $0.append(item) } }
  }

  /// Takes items out of a list of a mapping.
  mutating func removeItems(from field: String, where isSurplus: (Value) -> Bool) {
    guard let items = self[field]?.items, items.contains(where: isSurplus) else { return }
    setField(field, to: .sequence(items.filter { !isSurplus($0) }))
  }
}

extension Array {
  /// Whether both are one array in memory: a copy of which neither was changed since.
  fileprivate func sharesStorage(with other: [Element]) -> Bool {
    withUnsafeBufferPointer { own in other.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress } }
  }
}
