import ArgumentParsing
import RegularExpressions

/// A regular expression on a command line.
struct PatternArgument: ArgumentValue {
  let expression: RegularExpression

  init(argument: String) throws(InvalidValue) {
    do throws(RegularExpressionError) { expression = try RegularExpression(argument) } catch {
      throw .refused("\(error.description)")
    }
  }

  var argument: String { expression.pattern }
}
