import YAML

extension TemplateValue {
  /// Data as it is read into Go's `interface{}`: every number is a floating-point number.
  ///
  /// Throws when it nests too deeply. O(data).
  public init(_ data: Value) throws(TemplateProblem) {
    var budget = WorkBudget(RenderLimits(steps: .max))
    try self.init(data, &budget, depth: 0)
  }

  init(_ data: Value, _ budget: inout WorkBudget, depth: Int) throws(TemplateProblem) {
    try budget.spend(1)
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    switch data {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .double(Double(number))
    case .double(let number): self = .double(number)
    case .string(let text): self = .string(text)
    case .sequence(let items):
      var values: [TemplateValue] = []
      for item in items { values.append(try TemplateValue(item, &budget, depth: depth + 1)) }
      self = .items(values)
    case .mapping(let entries):
      let map = TemplateMap()
      for entry in entries { map.entries[entry.key] = try TemplateValue(entry.value, &budget, depth: depth + 1) }
      self = .map(map)
    }
  }

  /// The same as data; the keys of maps and the members of structs are sorted.
  func data(_ budget: inout WorkBudget, depth: Int = 0) throws(TemplateProblem) -> Value {
    try budget.spend(1)
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    switch self {
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(Int64(number))
    case .double(let number):
      // Go writes a whole number without a fraction, and YAML has no other way to tell them apart.
      return number.magnitude < 0x1p53 && number.rounded() == number ? .integer(Int64(number)) : .double(number)
    case .string(let text):
      try budget.spend(bytes: text.utf8.count)
      return .string(text)
    case .list(let list):
      var items: [Value] = []
      for item in list.items { items.append(try item.data(&budget, depth: depth + 1)) }
      return .sequence(items)
    case .map(let map):
      return .mapping(try Self.entries(map.sortedKeys.map { ($0, map.entries[$0] ?? .null) }, &budget, depth))
    case .record(let record):
      guard record.isTrue || record.text != nil else { return .null }
      if record.members.isEmpty, let text = record.text { return .string(text) }
      let members = record.members.sorted { ByteText.precedes($0.name, $1.name) }
      return .mapping(try Self.entries(members.map { ($0.name, $0.value) }, &budget, depth))
    }
  }

  private static func entries(
    _ parts: [(String, TemplateValue)],
    _ budget: inout WorkBudget,
    _ depth: Int
  ) throws(TemplateProblem) -> [Value.Entry] {
    var entries: [Value.Entry] = []
    for (key, value) in parts { entries.append(Value.Entry(key, try value.data(&budget, depth: depth + 1))) }
    return entries
  }
}
