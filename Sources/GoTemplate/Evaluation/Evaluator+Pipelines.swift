import Diagnostics

extension Evaluator {
  /// The value of a pipeline, after its variables are set to it.
  mutating func evaluate(_ pipeline: Pipeline, _ dot: TemplateValue) throws(TemplateError) -> TemplateValue {
    var value: TemplateValue?
    for command in pipeline.commands { value = try evaluate(command, dot, piped: value) }
    let result = value ?? .null
    for name in pipeline.variables {
      if pipeline.assigns { setVariable(name, result) } else { variables.append((name, result)) }
    }
    return result
  }

  private mutating func evaluate(
    _ command: PipelineCommand,
    _ dot: TemplateValue,
    piped: TemplateValue?
  ) throws(TemplateError) -> TemplateValue {
    let first = command.first
    if case .function(let name) = first.operand {
      return try call(name, command.arguments, piped, dot, at: first.range)
    }
    guard command.arguments.isEmpty, piped == nil else {
      throw TemplateError(.notAFunction(template.source.text(in: first.range)), at: first.range)
    }
    if case .null = first.operand { throw TemplateError(.nullCommand, at: first.range) }
    return try evaluate(first, dot)
  }

  /// The value of an operand as a command without arguments, or as an argument.
  mutating func evaluate(_ placed: PlacedOperand, _ dot: TemplateValue) throws(TemplateError) -> TemplateValue {
    try attempt(at: placed.range) { (budget) throws(TemplateProblem) in try budget.spend(1) }
    switch placed.operand {
    case .dot: return dot
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(number)
    case .double(let number): return .double(number)
    case .string(let text): return .string(text)
    case .field(let names): return try follow(names, from: dot, at: placed.range)
    case .variable(let name, let fields):
      let value = variables.last { $0.name == name }?.value ?? .null
      return try follow(fields, from: value, at: placed.range)
    case .function(let name): return try call(name, [], nil, dot, at: placed.range)
    case .parentheses(let pipeline):
      try descend(at: placed.range)
      defer { depth -= 1 }
      return try evaluate(pipeline, dot)
    case .chain(let start, let fields):
      return try follow(fields, from: try evaluate(start, dot), at: placed.range)
    }
  }

  /// Takes fields one after the other (exec.go `evalField`).
  ///
  /// What is not there has only fields that are not there; nil that is there has none.
  private func follow(
    _ names: [String],
    from start: TemplateValue,
    at range: SourceRange
  ) throws(TemplateError) -> TemplateValue {
    var value: TemplateValue? = start
    if case .null = start { value = nil }
    for name in names {
      switch value {
      case nil: return .null
      case .null: throw TemplateError(.nullField(name), at: range)
      case .map(let map): value = map.entries[name]
      case .record(let record):
        guard let field = record.fields[name] else {
          throw TemplateError(.unknownField(name, type: record.typeName), at: range)
        }
        value = field
      case .some(let other): throw TemplateError(.unknownField(name, type: other.typeName), at: range)
      }
    }
    return value ?? .null
  }

  private mutating func call(
    _ name: String,
    _ operands: [PlacedOperand],
    _ piped: TemplateValue?,
    _ dot: TemplateValue,
    at range: SourceRange
  ) throws(TemplateError) -> TemplateValue {
    guard let function = template.functions[name] else {
      throw TemplateError(.undefinedFunction(name, suggestions: []), at: range)
    }
    let count = operands.count + (piped == nil ? 0 : 1)
    guard function.arity.contains(count) else {
      throw TemplateError(.wrongArgumentCount(function: name, expected: function.arity, found: count), at: range)
    }
    var values: [TemplateValue] = []
    for operand in operands {
      let value = try evaluate(operand, dot)
      if case .until(let truth) = function.evaluation, value.isTrue == truth { return value }
      values.append(value)
    }
    if let piped { values.append(piped) }
    let result = try attempt(at: range) { (budget) throws(TemplateProblem) in
      try budget.spend(1 + values.count)
      let result = try function.body(FunctionArguments(values: values), &budget)
      try budget.spend(for: result)
      return result
    }
    adopt(result)
    return result
  }
}
