/// One named field of an object.
public struct Field: Sendable {
  /// The name as JSON and YAML write it.
  public let name: StaticString
  /// What its value may be.
  public let shape: Shape
  /// Whether it must be there.
  public let isRequired: Bool
  /// Whether null means the same as leaving it out.
  public let isNullable: Bool
  /// Other spellings that are taken too, such as `jwks_uri`.
  public let aliases: [StaticString]
  /// What to write instead; nil unless the field is deprecated.
  public let deprecation: StaticString?

  /// A field that may be left out.
  public static func field(
    _ name: StaticString,
    _ shape: Shape,
    aliases: [StaticString] = [],
    deprecated: StaticString? = nil
  ) -> Field {
    Field(name: name, shape: shape, isRequired: false, isNullable: false, aliases: aliases, deprecation: deprecated)
  }

  /// A field that must be there.
  public static func required(_ name: StaticString, _ shape: Shape) -> Field {
    Field(name: name, shape: shape, isRequired: true, isNullable: false, aliases: [], deprecation: nil)
  }

  /// A field that may be left out or null.
  public static func nullable(
    _ name: StaticString,
    _ shape: Shape,
    aliases: [StaticString] = [],
    deprecated: StaticString? = nil
  ) -> Field {
    Field(name: name, shape: shape, isRequired: false, isNullable: true, aliases: aliases, deprecation: deprecated)
  }
}
