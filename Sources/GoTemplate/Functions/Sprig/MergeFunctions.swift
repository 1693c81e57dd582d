/// Sprig's functions that merge and copy maps (Sprig: dict.go, with the rules of its library mergo).
enum MergeFunctions {
  static let table: TemplateFunction.Table = [
    "merge": merging(overwrites: false), "mustMerge": merging(overwrites: false),
    "mergeOverwrite": merging(overwrites: true), "mustMergeOverwrite": merging(overwrites: true),
    "deepCopy": deepCopy, "mustDeepCopy": deepCopy,
  ]

  private static let deepCopy = TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
    try copy(arguments[0], &budget, depth: 0)
  }

  /// Changes its first argument, which it also returns.
  private static func merging(overwrites: Bool) -> TemplateFunction {
    TemplateFunction(1...) { (arguments, budget) throws(TemplateProblem) in
      let target = try arguments.map(0)
      for index in 1..<max(1, arguments.count) {
        try merge(try arguments.map(index), into: target, overwrites, &budget, depth: 0)
      }
      return arguments[0]
    }
  }

  /// Maps are merged key by key; else a value that is not empty wins over one that is, or over every other.
  private static func merge(
    _ source: TemplateMap,
    into target: TemplateMap,
    _ overwrites: Bool,
    _ budget: inout WorkBudget,
    depth: Int
  ) throws(TemplateProblem) {
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    guard source !== target else { return }
    for key in source.sortedKeys {
      try budget.spend(1)
      let value = source.entries[key] ?? .null
      if case .map(let inner) = value, case .map(let existing)? = target.entries[key] {
        try merge(inner, into: existing, overwrites, &budget, depth: depth + 1)
      } else if overwrites ? !DefaultFunctions.isEmpty(value) : isAbsent(target.entries[key]) {
        target.entries[key] = value
      } else if target.entries[key] == nil {
        target.entries[key] = value
      }
    }
  }

  private static func isAbsent(_ value: TemplateValue?) -> Bool { value.map(DefaultFunctions.isEmpty) ?? true }

  private static func copy(
    _ value: TemplateValue,
    _ budget: inout WorkBudget,
    depth: Int
  ) throws(TemplateProblem) -> TemplateValue {
    try budget.spend(1)
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    switch value {
    case .map(let map):
      let result = TemplateMap(holdsTexts: map.holdsTexts)
      for (key, item) in map.entries { result.entries[key] = try copy(item, &budget, depth: depth + 1) }
      return .map(result)
    case .list(let list):
      var items: [TemplateValue] = []
      for item in list.items { items.append(try copy(item, &budget, depth: depth + 1)) }
      return .items(items)
    case .null, .boolean, .integer, .double, .string, .record: return value
    }
  }
}
