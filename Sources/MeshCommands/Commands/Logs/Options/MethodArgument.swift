import AccessLogging
import ArgumentParsing

/// Methods of requests: `GET,POST`.
struct MethodArgument: ArgumentValue {
  let condition: NameCondition

  init(argument: String) throws(InvalidValue) {
    do { condition = try NameCondition(argument, isMethod: true) } catch { throw .refused(error.description) }
  }

  var argument: String { condition.text }
}
