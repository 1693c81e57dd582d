import Output

/// Protobuf messages as JSON, the members in the order given.
extension JSONValue {
  /// A message without the fields that are not set.
  static func message(_ fields: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members(fields))
  }

  /// A message inside of `google.protobuf.Any`.
  static func typed(_ type: TypeURL, _ fields: KeyValuePairs<String, JSONValue?> = [:]) -> JSONValue {
    .object([Member("@type", .string(type.text))] + members(fields))
  }

  /// An extension of Envoy: its name and its configuration.
  static func named(
    _ name: String,
    _ type: TypeURL,
    _ fields: KeyValuePairs<String, JSONValue?> = [:]
  ) -> JSONValue {
    ["name": .string(name), "typed_config": typed(type, fields)]
  }

  /// A list of texts; nil when it is empty.
  static func texts(_ texts: [String]) -> JSONValue? { texts.isEmpty ? nil : .array(texts.map { .string($0) }) }

  /// A list of messages; nil when it is empty.
  static func list(_ elements: [JSONValue]) -> JSONValue? { elements.isEmpty ? nil : .array(elements) }

  /// A text; nil when it is empty.
  static func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }

  /// A length of time.
  static func duration(_ duration: ProtoDuration) -> JSONValue { .string(duration.text) }

  /// A truth value that is written only when it is true.
  static func flag(_ flag: Bool) -> JSONValue? { flag ? .bool(true) : nil }

  /// A whole number; nil stays nil.
  static func number(_ number: Int64?) -> JSONValue? { number.map { .integer($0) } }

  /// A map of texts, the keys in order; nil when it is empty.
  static func textMap(_ map: [String: String]) -> JSONValue? {
    map.isEmpty ? nil : .object(map.sorted { $0.key < $1.key }.map { Member($0.key, .string($0.value)) })
  }

  private static func members(_ fields: KeyValuePairs<String, JSONValue?>) -> [Member] {
    var members: [Member] = []
    members.reserveCapacity(fields.count + 1)
    for (name, value) in fields {
      // To protobuf `null` is a field that is not set; in a conditional expression `nil` is read as that.
      guard let value, value != .null else { continue }
      members.append(Member(name, value))
    }
    return members
  }
}
