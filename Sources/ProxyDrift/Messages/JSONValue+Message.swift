import Output

extension JSONValue {
  /// The text of a string; nil for anything else.
  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The value that names lead to, one below the other.
  func member(_ names: String...) -> JSONValue? { names.reduce(JSONValue?.some(self)) { $0?[$1] } }

  /// The elements of an array; none for anything else.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// The members of an object; none for anything else.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// What tells a normalized value from others.
  var canonicalText: String { String(decoding: JSONWriter.bytes(of: self), as: UTF8.self) }

  /// A scalar as it stands in JSON, a text without quotes.
  var shortText: String { text ?? canonicalText }
}
