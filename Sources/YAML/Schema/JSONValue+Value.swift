public import Output

extension JSONValue {
  /// The same data for JSON; entries keep their order, and numbers that JSON lacks become null. O(size).
  public init(_ value: YAML.Value) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .bool(flag)
    case .integer(let number): self = .integer(number)
    case .double(let number): self = number.isFinite ? .double(number) : .null
    case .string(let text): self = .string(text)
    case .sequence(let items): self = .array(items.map { JSONValue($0) })
    case .mapping(let entries): self = .object(entries.map { .init($0.key, JSONValue($0.value)) })
    }
  }
}
