import Diagnostics

/// Renders one template for one value: text/template/exec.go.
struct Evaluator {
  /// How deep bodies, parentheses and invocations nest together: enough for any template, too little for the stack.
  static let depthLimit = 200

  let template: Template
  var output: [UInt8] = []
  var budget: WorkBudget
  var depth = 0
  /// The variables in scope, innermost last; the first one of an invocation is `$`.
  var variables: [(name: String, value: TemplateValue)] = []
  private var maps: [TemplateMap] = []

  init(_ template: Template, _ limits: RenderLimits) {
    self.template = template
    budget = WorkBudget(limits)
  }

  mutating func run(_ original: TemplateValue) throws(TemplateError) {
    let data: TemplateValue
    do {
      data = try copy(of: original, depth: 0)
    } catch {
      throw TemplateError(error, at: SourceRange(at: 0))
    }
    variables = [("$", data)]
    _ = try walk(template.root, data)
  }

  /// Empties every map of this rendering: maps that hold each other would be kept for ever, and a long chain of them
  /// would be released by recursion.
  mutating func releaseMaps() {
    for map in maps { map.entries.removeAll() }
    maps.removeAll()
    variables.removeAll()
  }

  /// Takes charge of a map that a function made.
  mutating func adopt(_ value: TemplateValue) {
    guard case .map(let map) = value, !map.isScratch else { return }
    map.isScratch = true
    maps.append(map)
  }

  /// The data with maps of its own, so that the caller's stay as they are.
  private mutating func copy(of value: TemplateValue, depth: Int) throws(TemplateProblem) -> TemplateValue {
    try budget.spend(1)
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    switch value {
    case .list(let list):
      var items: [TemplateValue] = []
      items.reserveCapacity(list.items.count)
      for item in list.items { items.append(try copy(of: item, depth: depth + 1)) }
      return .items(items)
    case .map(let map):
      let copy = TemplateMap(holdsTexts: map.holdsTexts)
      adopt(.map(copy))
      for (key, item) in map.entries { copy.entries[key] = try self.copy(of: item, depth: depth + 1) }
      return .map(copy)
    case .record(let record):
      var fields: [String: TemplateValue] = [:]
      for (name, field) in record.fields { fields[name] = try copy(of: field, depth: depth + 1) }
      return .record(
        TemplateRecord(
          typeName: record.typeName,
          fields: fields,
          members: record.members,
          text: record.text,
          isTrue: record.isTrue
        )
      )
    case .null, .boolean, .integer, .double, .string: return value
    }
  }

  /// Writes nodes until one of them leaves the body.
  mutating func walk(_ nodes: [TemplateNode], _ dot: TemplateValue) throws(TemplateError) -> Flow {
    for node in nodes {
      let flow = try walk(node, dot)
      if flow != .onward { return flow }
    }
    return .onward
  }

  private mutating func walk(_ node: TemplateNode, _ dot: TemplateValue) throws(TemplateError) -> Flow {
    switch node {
    case .text(let range):
      try write(template.source.bytes.slice(range.indices), at: range)
    case .action(let pipeline):
      let value = try evaluate(pipeline, dot)
      // An action that sets variables prints nothing.
      if pipeline.variables.isEmpty { try print(value, at: pipeline.range) }
    case .conditional(let conditional):
      return try walk(conditional, dot)
    case .invocation(let name, let argument, let range):
      try invoke(name, argument, dot, at: range)
    case .leave: return .leave
    case .skip: return .skip
    }
    return .onward
  }

  private mutating func print(_ value: TemplateValue, at range: SourceRange) throws(TemplateError) {
    // exec.go printableValue: what is not there has a word of its own here, and only here.
    if case .null = value { return try write(Array("<no value>".utf8)[...], at: range) }
    if case .string(let text) = value { return try write(Array(text.utf8)[...], at: range) }
    let text = try attempt(at: range) { (budget) throws(TemplateProblem) in
      try GoFormatter.text(of: value, &budget)
    }
    try write(Array(text.utf8)[...], at: range)
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>, at range: SourceRange) throws(TemplateError) {
    let limit = budget.limits.outputBytes
    guard bytes.count <= limit - output.count else { throw TemplateError(.tooMuchOutput(limit: limit), at: range) }
    try attempt(at: range) { (budget) throws(TemplateProblem) in try budget.spend(1) }
    output += bytes
  }

  /// Does something whose failure belongs to a place of the template.
  mutating func attempt<Result>(
    at range: SourceRange,
    _ body: (inout WorkBudget) throws(TemplateProblem) -> Result
  ) throws(TemplateError) -> Result {
    do {
      return try body(&budget)
    } catch {
      throw TemplateError(error, at: range)
    }
  }
}
