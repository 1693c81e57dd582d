import YAML

/// The fields of a mapping while it is put together; what is empty is left out.
struct Fields {
  private(set) var entries: [Value.Entry] = []

  var isEmpty: Bool { entries.isEmpty }
  var value: Value { .mapping(entries) }

  /// Adds a field; nothing for nil, and for a collection without anything in it.
  mutating func set(_ name: String, _ value: Value?) {
    switch value {
    case .mapping(let entries) where entries.isEmpty: return
    case .sequence(let items) where items.isEmpty: return
    case let value?: entries.append(Value.Entry(name, value))
    case nil: return
    }
  }

  /// Adds a field of text; nothing for none.
  mutating func set(_ name: String, text: String?) {
    if let text, !text.isEmpty { set(name, .string(text)) }
  }

  /// Adds a field of fields; nothing where there are none.
  mutating func set(_ name: String, _ fields: Fields?) { set(name, fields?.value) }

  /// Adds a list of texts; nothing for none.
  mutating func set(_ name: String, texts: [String]) { set(name, .sequence(texts.map(Value.string))) }

  /// Adds a map of texts in the order of its keys; nothing for none.
  mutating func set(_ name: String, map: [String: String]) {
    set(name, .mapping(map.sorted { $0.key < $1.key }.map { Value.Entry($0.key, .string($0.value)) }))
  }

  /// Adds a whole number; nothing for none.
  mutating func set(_ name: String, number: Int64?) { set(name, number.map(Value.integer)) }
}
