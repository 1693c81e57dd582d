/// The header fields of a message, in their order; names are compared without regard to capitals (RFC 9110 §5.1).
public struct Headers: Hashable, Sendable, ExpressibleByDictionaryLiteral, RandomAccessCollection {
  /// One field.
  public struct Field: Hashable, Sendable {
    /// The name as written.
    public let name: String
    /// The value without white space around it.
    public let value: String

    /// Makes a field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  private var fields: [Field]

  /// Makes headers from fields.
  public init(_ fields: [Field] = []) { self.fields = fields }

  /// Makes headers from names and values; a name may come more than once.
  public init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map { Field(name: $0, value: $1) }
  }

  /// The position of the first field.
  public var startIndex: Int { fields.startIndex }
  /// The position after the last field.
  public var endIndex: Int { fields.endIndex }
  /// The field at a position.
  public subscript(position: Int) -> Field { fields[position] }

  /// The value of the first field of this name; setting replaces all fields of the name, nil removes them.
  ///
  /// Linear in the number of fields.
  public subscript(name: String) -> String? {
    get { fields.first { Self.isSame($0.name, name) }?.value }
    set {
      let first = fields.firstIndex { Self.isSame($0.name, name) }
      fields.removeAll { Self.isSame($0.name, name) }
      if let newValue { fields.insert(Field(name: name, value: newValue), at: first ?? fields.endIndex) }
    }
  }

  /// The values of all fields of this name.
  public func values(of name: String) -> [String] {
    fields.filter { Self.isSame($0.name, name) }.map(\.value)
  }

  /// Adds a field behind the others.
  public mutating func append(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }

  /// Whether one of the comma-separated elements of the fields of this name is `token`, without regard to capitals.
  public func has(_ token: String, in name: String) -> Bool {
    values(of: name).contains { value in
      value.split(separator: ",").contains { Self.isSame(HeaderText.trimmed($0), token) }
    }
  }

  private static func isSame(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    one.utf8.count == other.utf8.count
      && zip(one.utf8, other.utf8).allSatisfy { HeaderText.lowercased($0) == HeaderText.lowercased($1) }
  }
}
