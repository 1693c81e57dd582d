/// Fields of which one alone may be set (a protobuf `oneof`).
public struct FieldExclusion: Sendable {
  /// The names of the fields.
  public let names: [StaticString]
  /// Whether one of them must be set.
  public let isRequired: Bool

  /// At most one of the fields.
  public static func atMostOne(_ names: StaticString...) -> FieldExclusion {
    FieldExclusion(names: names, isRequired: false)
  }

  /// Exactly one of the fields.
  public static func exactlyOne(_ names: StaticString...) -> FieldExclusion {
    FieldExclusion(names: names, isRequired: true)
  }

  /// The names, for messages.
  var list: String { names.map(\.description).joined(separator: ", ") }
}
