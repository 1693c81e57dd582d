import Output

/// Takes out of values what is put into headers that carry secrets.
struct HeaderMask {
  private static let lists: Set = [
    "request_headers_to_add", "response_headers_to_add", "initial_metadata", "headers_to_add",
  ]

  /// The header that values at the path are of; nil for anything else.
  private let header: String?

  init(_ path: FieldPath) {
    var header: String?
    for (step, next) in zip(path.steps, path.steps.dropFirst()) {
      // Behind a name that is not the element's alone is its place.
      if case .field(let list) = step, Self.lists.contains(list), case .element(let label) = next {
        header = label.split(separator: " ").first.map(String.init)
      }
    }
    self.header = path.lastField == "value" ? header : nil
  }

  /// The value without secrets. O(size).
  func masked(_ value: JSONValue) -> JSONValue {
    if let header, case .string(let text) = value { return .string(Redaction.headerValue(text, of: header)) }
    return Self.maskingHeaders(in: value)
  }

  private static func maskingHeaders(in value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map(maskingHeaders))
    case .object(let members):
      let name = value["key"]?.text
      return .object(
        members.map { member in
          guard let name, member.name == "value", let text = member.value.text else {
            return JSONValue.Member(member.name, maskingHeaders(in: member.value))
          }
          return JSONValue.Member("value", .string(Redaction.headerValue(text, of: name)))
        }
      )
    case .string, .integer, .double, .bool, .null: return value
    }
  }
}
