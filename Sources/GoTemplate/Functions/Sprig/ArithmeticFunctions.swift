/// Sprig's arithmetic of whole numbers, which wraps around as Go's does (Sprig: functions.go, numeric.go).
enum ArithmeticFunctions {
  static let table: TemplateFunction.Table = [
    "add1": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .integer(ConversionFunctions.integer(arguments[0]) &+ 1)
    },
    "add": TemplateFunction(0...) { (arguments, _) throws(TemplateProblem) in
      .integer(numbers(arguments).reduce(0, &+))
    },
    "sub": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      let numbers = numbers(arguments)
      return .integer(numbers[0] &- numbers[1])
    },
    "mul": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      .integer(numbers(arguments).reduce(1, &*))
    },
    "div": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      let numbers = numbers(arguments)
      guard numbers[1] != 0 else { throw .divisionByZero }
      return .integer(numbers[0].dividedReportingOverflow(by: numbers[1]).partialValue)
    },
    "mod": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      let numbers = numbers(arguments)
      guard numbers[1] != 0 else { throw .divisionByZero }
      return .integer(numbers[0].remainderReportingOverflow(dividingBy: numbers[1]).partialValue)
    },
    "max": largest, "biggest": largest,
    "min": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      .integer(numbers(arguments).min() ?? 0)
    },
  ]

  private static let largest = TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
    .integer(numbers(arguments).max() ?? 0)
  }

  private static func numbers(_ arguments: FunctionArguments) -> [Int] {
    arguments.values.map(ConversionFunctions.integer)
  }
}
