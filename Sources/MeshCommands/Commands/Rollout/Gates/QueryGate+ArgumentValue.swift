import ArgumentParsing
import Rollouts

extension QueryGate: ArgumentValue {
  private static let form = "NAME=PROMQL<NUMBER, such as 'errors=sum(rate(errors_total[1m]))<0.01'"

  /// Reads `errors=sum(rate(errors_total[1m]))<0.01`.
  public init(argument: String) throws(InvalidValue) {
    do throws(Mistake) { try self.init(argument) } catch {
      switch error {
      case .noName: throw .refused("it has no name: expected \(Self.form)")
      case .name(let name):
        throw .refused("\"\(name)\" is no name of letters, digits, \"_\", \"-\" and \".\": expected \(Self.form)")
      case .noComparison: throw .refused("it compares with nothing: expected \(Self.form)")
      case .unclosed: throw .refused("a quote, parenthesis, bracket or brace in it is not closed")
      case .noExpression: throw .refused("it asks nothing: expected \(Self.form)")
      case .expression: throw .refused("its expression is too long, or has control characters")
      case .number(let text): throw .refused("it compares with \"\(text)\", which is no number")
      }
    }
  }

  /// As it is written on the command line.
  public var argument: String { description }
}
