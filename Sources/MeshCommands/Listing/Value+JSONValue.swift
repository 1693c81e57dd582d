import Output
import YAML

extension Value {
  /// The same data for YAML; members keep their order, and numbers that JSON lacks become null.
  init(_ json: JSONValue) {
    switch json {
    case .object(let members): self = .mapping(members.map { Entry($0.name, Value($0.value)) })
    case .array(let elements): self = .sequence(elements.map { Value($0) })
    case .string(let text): self = .string(text)
    case .integer(let number): self = .integer(number)
    case .double(let number): self = number.isFinite ? .double(number) : .null
    case .bool(let truth): self = .boolean(truth)
    case .null: self = .null
    }
  }
}
