/// What a rendering may still do: every step and every byte that it makes counts.
struct WorkBudget {
  /// How deep values and invocations may nest, so that walking them never exhausts the stack.
  static let depthLimit = 100

  /// A step is spent for so many bytes that a function makes.
  private static let bytesInStep = 64

  let limits: RenderLimits
  private var stepsLeft: Int

  init(_ limits: RenderLimits) {
    self.limits = limits
    stepsLeft = limits.steps
  }

  /// Spends steps.
  mutating func spend(_ steps: Int) throws(TemplateProblem) {
    guard steps <= stepsLeft else {
      stepsLeft = 0
      throw .tooMuchWork(limit: limits.steps)
    }
    stepsLeft -= max(0, steps)
  }

  /// Spends what a text of so many bytes, a count times a size, costs; asked before it is made.
  mutating func spend(bytes count: Int, times factor: Int = 1) throws(TemplateProblem) {
    let (total, overflow) = max(0, count).multipliedReportingOverflow(by: max(0, factor))
    guard !overflow, total <= limits.outputBytes else { throw .tooMuchOutput(limit: limits.outputBytes) }
    try spend(total / Self.bytesInStep)
  }
}

extension WorkBudget {
  /// Spends what a function's result costs, and bounds it.
  mutating func spend(for result: TemplateValue) throws(TemplateProblem) {
    switch result {
    case .string(let text): try spend(bytes: text.utf8.count)
    case .list(let list):
      guard list.depth < Self.depthLimit else { throw .nestsTooDeeply }
      try spend(list.items.count / 8)
    case .map(let map): try spend(map.entries.count / 8)
    case .null, .boolean, .integer, .double, .record: break
    }
  }
}
