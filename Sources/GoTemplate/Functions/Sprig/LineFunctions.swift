/// Sprig's `indent` and `nindent`, which shift every line (Sprig: strings.go).
enum LineFunctions {
  static let table: TemplateFunction.Table = [
    "indent": TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
      .string(try indented(try arguments.string(1), by: try arguments.integer(0), &budget))
    },
    "nindent": TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
      .string("\n" + (try indented(try arguments.string(1), by: try arguments.integer(0), &budget)))
    },
  ]

  private static func indented(
    _ text: String,
    by width: Int,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> String {
    guard width >= 0 else { throw .indexOutOfRange(width) }
    try budget.spend(bytes: text.utf8.count { $0 == UInt8(ascii: "\n") } + 1, times: width)
    let spaces = String(repeating: " ", count: width)
    return spaces + (try StringFunctions.replaced("\n", by: "\n" + spaces, in: text, &budget))
  }
}
