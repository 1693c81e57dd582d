/// The fields that an object may have, and the rules between them.
///
/// A reference, so that a sub-object written once is shared by all that hold it. Made when the first document of
/// its kind is met.
public final class ObjectShape: Sendable {
  /// The most fields an object can have: their presence is kept in the bits of a word.
  public static let fieldLimit = 64

  /// The fields, in the order of the API's documentation.
  public let fields: [Field]
  /// Fields that exclude each other.
  public let exclusions: [FieldExclusion]
  /// Further rules by name.
  public let checks: [Check]
  /// Whether fields that are not listed are kept (`x-kubernetes-preserve-unknown-fields`).
  public let isOpen: Bool
  /// A bit for each field that must be there.
  let required: UInt64
  /// A bit for each field that may be null.
  let nullable: UInt64
  /// A bit for each field that is deprecated.
  let deprecated: UInt64
  private let index: FieldIndex

  /// Makes a shape.
  public init(
    _ fields: [Field],
    _ exclusions: [FieldExclusion] = [],
    checks: [Check] = [],
    isOpen: Bool = false
  ) {
    self.fields = fields
    self.exclusions = exclusions
    self.checks = checks
    self.isOpen = isOpen
    self.required = Self.bits(of: fields, where: \.isRequired)
    self.nullable = Self.bits(of: fields, where: \.isNullable)
    self.deprecated = Self.bits(of: fields) { $0.deprecation != nil }
    self.index = FieldIndex(fields)
  }

  private static func bits(of fields: [Field], where holds: (Field) -> Bool) -> UInt64 {
    fields.prefix(fieldLimit).enumerated().reduce(0) { bits, field in
      holds(field.element) ? bits | 1 << UInt64(field.offset) : bits
    }
  }

  /// The place of a field in `fields`, by the bytes of its name. O(name).
  func place(of name: UnsafeBufferPointer<UInt8>) -> Int? { index.place(of: name) }

  /// The field of a name; nil when there is none. O(name).
  public func field(named name: String) -> Field? {
    Array(name.utf8).withUnsafeBufferPointer { place(of: $0) }.map { fields[$0] }
  }
}
