/// A function that templates can call.
struct TemplateFunction: Sendable {
  typealias Body =
    @Sendable (_ arguments: FunctionArguments, _ budget: inout WorkBudget) throws(TemplateProblem) -> TemplateValue

  /// How its arguments are evaluated.
  enum Evaluation: Hashable, Sendable {
    case all
    /// `and` and `or` stop at the first argument whose truth is this.
    case until(Bool)
  }

  let arity: ClosedRange<Int>
  let evaluation: Evaluation
  let body: Body

  init(_ arity: ClosedRange<Int>, _ evaluation: Evaluation = .all, _ body: @escaping Body) {
    self.arity = arity
    self.evaluation = evaluation
    self.body = body
  }

  init(_ arity: PartialRangeFrom<Int>, _ evaluation: Evaluation = .all, _ body: @escaping Body) {
    self.init(arity.lowerBound...Int.max, evaluation, body)
  }

  /// A function of so many arguments.
  init(_ count: Int, _ body: @escaping Body) { self.init(count...count, .all, body) }

  /// Functions by the names that templates call them by.
  typealias Table = [String: TemplateFunction]
}
