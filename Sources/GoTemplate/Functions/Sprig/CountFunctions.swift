/// Sprig's `until`, `untilStep` and `seq` (Sprig: numeric.go).
enum CountFunctions {
  static let table: TemplateFunction.Table = [
    "until": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      let end = try arguments.integer(0)
      return .items(try numbers(from: 0, to: end, step: end < 0 ? -1 : 1, &budget).map { .integer($0) })
    },
    "untilStep": TemplateFunction(3) { (arguments, budget) throws(TemplateProblem) in
      let (start, end) = (try arguments.integer(0), try arguments.integer(1))
      return .items(
        try numbers(from: start, to: end, step: try arguments.integer(2), &budget).map { .integer($0) }
      )
    },
    "seq": TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      var parameters: [Int] = []
      for index in 0..<arguments.count { parameters.append(try arguments.integer(index)) }
      return .string(try sequence(parameters, &budget))
    },
  ]

  /// Counts without reaching the end; a step that leads away from it counts nothing.
  private static func numbers(
    from start: Int,
    to end: Int,
    step: Int,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> [Int] {
    var numbers: [Int] = []
    var number = start
    while step > 0 ? number < end : step < 0 && number > end {
      try budget.spend(1)
      numbers.append(number)
      let (next, overflow) = number.addingReportingOverflow(step)
      if overflow { break }
      number = next
    }
    return numbers
  }

  /// As the shell's seq: an end, a start and an end, or a start, a step and an end.
  private static func sequence(_ numbers: [Int], _ budget: inout WorkBudget) throws(TemplateProblem) -> String {
    let (start, end): (Int, Int)
    switch numbers.count {
    case 1: (start, end) = (1, numbers[0])
    case 2: (start, end) = (numbers[0], numbers[1])
    case 3: (start, end) = (numbers[0], numbers[2])
    default: return ""
    }
    let step = numbers.count == 3 ? numbers[1] : end < start ? -1 : 1
    let limit = end.addingReportingOverflow(step > 0 ? 1 : -1)
    guard !limit.overflow else { throw .tooMuchWork(limit: budget.limits.steps) }
    return try self.numbers(from: start, to: limit.partialValue, step: step, &budget).map(String.init)
      .joined(separator: " ")
  }
}
