import Output

/// A condition on a header or on a parameter of the query.
public struct FieldMatcher: Hashable, Sendable {
  /// The name; that of a header is written as in the rule.
  public let name: String
  /// What the value has to be; nil when it only has to be there.
  public let value: StringMatcher?
  /// Whether the condition is turned round.
  public let isInverted: Bool

  init(_ name: String, _ value: StringMatcher?, isInverted: Bool = false) {
    self.name = name
    self.value = value
    self.isInverted = isInverted
  }

  var headerJSON: JSONValue {
    .message([
      "name": .string(name),
      "string_match": value?.json,
      "present_match": value == nil ? true : nil,
      "invert_match": .flag(isInverted),
      // Without it a header that is not there would not fit either.
      "treat_missing_header_as_empty": .flag(isInverted && value != nil),
    ])
  }

  var queryJSON: JSONValue {
    .message(["name": .string(name), "string_match": value?.json, "present_match": value == nil ? true : nil])
  }
}
