import Diagnostics

extension Evaluator {
  mutating func walk(_ conditional: Conditional, _ dot: TemplateValue) throws(TemplateError) -> Flow {
    try descend(at: conditional.pipeline.range)
    let mark = variables.count
    defer {
      depth -= 1
      variables.removeLast(max(0, variables.count - mark))
    }
    let value = try evaluate(conditional.pipeline, dot)
    if conditional.kind == .range { return try walkRange(conditional, value, dot) }
    guard value.isTrue else { return try walk(conditional.otherwise, dot) }
    return try walk(conditional.body, conditional.kind == .with ? value : dot)
  }

  mutating func descend(at range: SourceRange) throws(TemplateError) {
    guard depth < Self.depthLimit else { throw TemplateError(.nestsTooDeeply, at: range) }
    depth += 1
  }

  private mutating func walkRange(
    _ loop: Conditional,
    _ value: TemplateValue,
    _ dot: TemplateValue
  ) throws(TemplateError) -> Flow {
    let place = loop.pipeline.range
    switch value {
    case .null: return try walk(loop.otherwise, dot)
    case .list(let list) where list.items.isEmpty: return try walk(loop.otherwise, dot)
    case .list(let list):
      for (index, item) in list.items.enumerated() {
        if try iterate(loop, .integer(index), item) == .leave { break }
      }
    case .map(let map) where map.entries.isEmpty: return try walk(loop.otherwise, dot)
    case .map(let map):
      let snapshot = map.entries
      for key in map.sortedKeys {
        if try iterate(loop, .string(key), snapshot[key] ?? .null) == .leave { break }
      }
    case .integer(let count) where count <= 0: return try walk(loop.otherwise, dot)
    case .integer(let count):
      guard loop.pipeline.variables.count < 2 else { throw TemplateError(.tooManyRangeVariables, at: place) }
      for index in 0..<count {
        if try iterate(loop, .null, .integer(index)) == .leave { break }
      }
    case .boolean, .double, .string, .record:
      throw TemplateError(.cannotRange(over: value.typeName), at: place)
    }
    return .onward
  }

  private mutating func iterate(
    _ loop: Conditional,
    _ key: TemplateValue,
    _ item: TemplateValue
  ) throws(TemplateError) -> Flow {
    try attempt(at: loop.pipeline.range) { (budget) throws(TemplateProblem) in try budget.spend(1) }
    let names = loop.pipeline.variables
    if let last = names.last { setVariable(last, item) }
    if names.count > 1 { setVariable(names[0], key) }
    let mark = variables.count
    defer { variables.removeLast(max(0, variables.count - mark)) }
    return try walk(loop.body, item)
  }

  /// Renders another template, which sees no variable but its own `$`.
  mutating func invoke(
    _ name: String,
    _ argument: Pipeline?,
    _ dot: TemplateValue,
    at range: SourceRange
  ) throws(TemplateError) {
    guard let nodes = template.definitions[name] else { throw TemplateError(.undefinedTemplate(name), at: range) }
    try descend(at: range)
    defer { depth -= 1 }
    try attempt(at: range) { (budget) throws(TemplateProblem) in try budget.spend(1) }
    var value = TemplateValue.null
    if let argument { value = try evaluate(argument, dot) }
    let outer = variables
    variables = [("$", value)]
    defer { variables = outer }
    _ = try walk(nodes, value)
  }

  mutating func setVariable(_ name: String, _ value: TemplateValue) {
    guard let index = variables.lastIndex(where: { $0.name == name }) else { return }
    variables[index].value = value
  }
}
