import Output

/// What JSON must look like, as a schema's required parts are written down in a test.
indirect enum JSONForm: Sendable {
  case text
  case words([String])
  /// A whole number from a bound on.
  case number(atLeast: Int64)
  case boolean
  case null
  case list(JSONForm)
  case either(JSONForm, JSONForm)
  /// Members that must be there, those that may, and no others.
  case object([String: JSONForm], optional: [String: JSONForm] = [:])

  /// What a value breaks, each with its path.
  func violations(of value: JSONValue, at path: String = "$") -> [String] {
    switch (self, value) {
    case (.text, .string), (.boolean, .bool), (.null, .null): return []
    case (.words(let words), .string(let word)): return words.contains(word) ? [] : ["\(path): \(word)"]
    case (.number(let least), .integer(let number)): return number >= least ? [] : ["\(path): \(number)"]
    case (.list(let item), .array(let values)):
      return values.enumerated().flatMap { item.violations(of: $1, at: "\(path)[\($0)]") }
    case (.either(let first, let second), _):
      let problems = first.violations(of: value, at: path)
      return problems.isEmpty || second.violations(of: value, at: path).isEmpty ? [] : problems
    case (.object(let required, let optional), .object(let members)):
      let names = members.map(\.name)
      let missing = required.keys.filter { !names.contains($0) }.map { "\(path): no \($0)" }
      let twice = names.count == Set(names).count ? [] : ["\(path): a member twice"]
      return missing + twice
        + members.flatMap { member in
          guard let form = required[member.name] ?? optional[member.name] else {
            return ["\(path): an unknown \(member.name)"]
          }
          return form.violations(of: member.value, at: "\(path).\(member.name)")
        }
    default: return ["\(path): \(value)"]
    }
  }
}
