import AccessLogging
import ArgumentParsing

/// Methods with commas between them, in capitals or not: `GET,post`.
struct MethodArgument: ArgumentValue, Hashable {
  let condition: NameCondition

  init(argument: String) throws(InvalidValue) {
    do throws(FilterMistake) { condition = try NameCondition(argument, isMethod: true) } catch {
      throw error.invalidValue
    }
  }

  var argument: String { condition.text }
}
