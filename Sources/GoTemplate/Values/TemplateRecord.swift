/// A Go struct, or a pointer to one: named fields, methods without arguments, and how it is printed and encoded.
public struct TemplateRecord {
  /// One member of its JSON form.
  public struct Member {
    /// The JSON name.
    public let name: String
    /// The value.
    public let value: TemplateValue

    /// Makes a member.
    public init(_ name: String, _ value: TemplateValue) {
      self.name = name
      self.value = value
    }
  }

  /// The Go type, such as `v1.ObjectMeta`, for messages.
  public let typeName: String
  /// Exported fields and methods without arguments by their Go names; any other name is an error.
  public let fields: [String: TemplateValue]
  /// What `json.Marshal` writes, in order, without the members that it omits.
  public let members: [Member]
  /// What a `String()` method returns; nil for a type without one.
  public let text: String?
  /// Whether `if` takes it for true: false for a nil pointer and for the zero value of an enumeration.
  public let isTrue: Bool

  /// Makes a record.
  public init(
    typeName: String,
    fields: [String: TemplateValue],
    members: [Member] = [],
    text: String? = nil,
    isTrue: Bool = true
  ) {
    self.typeName = typeName
    self.fields = fields
    self.members = members
    self.text = text
    self.isTrue = isTrue
  }
}
