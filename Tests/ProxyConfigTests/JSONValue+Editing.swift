import Output

extension JSONValue {
  /// The same with another value of a member; nil leaves it out.
  func with(_ name: String, _ value: JSONValue?) -> JSONValue {
    guard case .object(let members) = self else { return self }
    let others = members.filter { $0.name != name }
    return .object(others + (value.map { [Member(name, $0)] } ?? []))
  }

  /// The same with every object in it, innermost first, given to a function.
  func mappingObjects(_ change: (JSONValue) -> JSONValue) -> JSONValue {
    switch self {
    case .object(let members): change(.object(members.map { Member($0.name, $0.value.mappingObjects(change)) }))
    case .array(let elements): .array(elements.map { $0.mappingObjects(change) })
    default: self
    }
  }

  /// The text that it is; nil when it is none.
  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}
