/// `and`, `or` and `not`.
enum LogicFunctions {
  static let table: TemplateFunction.Table = [
    "and": TemplateFunction(1..., .until(false), first(thatIs: false)),
    "or": TemplateFunction(1..., .until(true), first(thatIs: true)),
    "not": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in .boolean(!arguments[0].isTrue) },
  ]

  /// The first argument of a truth, else the last one.
  private static func first(thatIs truth: Bool) -> TemplateFunction.Body {
    { (arguments, _) throws(TemplateProblem) in
      arguments.values.first { $0.isTrue == truth } ?? arguments[arguments.count - 1]
    }
  }
}
