extension JSONValue {
  /// The value of a name of an object; nil for other values and absent names. O(members).
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The values in an object or array, in order; none for other values.
  public var children: [JSONValue] {
    switch self {
    case .object(let members): members.map(\.value)
    case .array(let elements): elements
    case .string, .integer, .double, .bool, .null: []
    }
  }

  /// The value that names lead to, one below the other.
  func descendant(_ names: [String]) -> JSONValue? {
    names.reduce(JSONValue?.some(self)) { $0?[$1] }
  }

  /// A number of either kind.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .double(let number): number
    case .object, .array, .string, .bool, .null: nil
    }
  }

  /// The kind of value with its article, for messages.
  var kindName: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .integer, .double: "a number"
    case .bool: "a truth value"
    case .null: "null"
    }
  }
}
