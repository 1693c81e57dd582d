extension TemplateValue {
  /// Whether two values are deeply equal (Go's `reflect.DeepEqual`); what nests too deeply is an error.
  func isEqual(
    to other: TemplateValue,
    _ budget: inout WorkBudget,
    depth: Int = 0
  ) throws(TemplateProblem) -> Bool {
    try budget.spend(1)
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    switch (self, other) {
    case (.null, .null): return true
    case (.boolean(let one), .boolean(let other)): return one == other
    case (.integer(let one), .integer(let other)): return one == other
    case (.double(let one), .double(let other)): return one == other
    case (.string(let one), .string(let other)): return ByteText.areEqual(one, other)
    case (.list(let one), .list(let other)):
      guard one.items.count == other.items.count else { return false }
      for (item, partner) in zip(one.items, other.items) {
        guard try item.isEqual(to: partner, &budget, depth: depth + 1) else { return false }
      }
      return true
    case (.map(let one), .map(let other)):
      if one === other { return true }
      return try Self.areEqual(one.entries, other.entries, &budget, depth)
    case (.record(let one), .record(let other)):
      guard one.typeName == other.typeName, one.text == other.text else { return false }
      return try Self.areEqual(one.fields, other.fields, &budget, depth)
    default: return false
    }
  }

  private static func areEqual(
    _ one: [String: TemplateValue],
    _ other: [String: TemplateValue],
    _ budget: inout WorkBudget,
    _ depth: Int
  ) throws(TemplateProblem) -> Bool {
    guard one.count == other.count else { return false }
    for (key, value) in one {
      guard let partner = other[key], try value.isEqual(to: partner, &budget, depth: depth + 1) else { return false }
    }
    return true
  }
}
