import YAML

/// What changes of rules ask of data, and do to it.
extension Value {
  /// The value of a field as Kubernetes decodes it: nil when it is absent or null.
  func field(_ name: String) -> Value? {
    guard let value = self[name], value != .null else { return nil }
    return value
  }

  /// The value that a way of fields leads to; nil when there is none.
  func field(_ names: [String]) -> Value? {
    var value: Value? = self
    for name in names { value = value?.field(name) }
    return value
  }

  /// The mapping with a field set behind the others or in its place, or taken out.
  func setting(_ name: String, to value: Value?) -> Value {
    var entries = entries
    switch (entries.place(of: name), value) {
    case (let place?, let value?): entries[place].value = value
    case (nil, let value?): entries.append(Entry(name, value))
    case (let place?, nil): entries.remove(at: place)
    case (nil, nil): break
    }
    return .mapping(entries)
  }

  /// The mapping with a field further down set, the mappings on the way made where they are missing; or taken out,
  /// together with those on the way that have nothing else.
  func setting(_ names: [String], to value: Value?) -> Value {
    guard let name = names.first, names.count > 1 else {
      return names.first.map { setting($0, to: value) } ?? self
    }
    if value == nil, field(name) == nil { return self }
    let below = (field(name) ?? .mapping([])).setting(Array(names.dropFirst()), to: value)
    return setting(name, to: below.entries.isEmpty ? nil : below)
  }

  /// The mapping without some fields.
  func without(_ names: [String]) -> Value { names.reduce(self) { $0.setting($1, to: nil) } }

  /// What people read of a scalar: a text as it is, a number in digits.
  var plainText: String {
    switch self {
    case .string(let text): text
    default: Emitter(.flow).text(for: self)
    }
  }
}
