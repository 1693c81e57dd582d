import ArgumentParsing
import Resources

/// An annotation on a command line: `team=web`.
struct AnnotationArgument: ArgumentValue, Hashable {
  let key: String
  let value: String

  init(argument: String) throws(InvalidValue) {
    guard let sign = argument.firstIndex(of: "=") else { throw .malformed(expected: "KEY=VALUE, such as team=web") }
    key = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
    guard TextForm.qualifiedName.matches(ArraySlice(key.utf8)) else {
      throw .refused("\"\(key)\" is no key of an annotation; write KEY=VALUE, such as team=web")
    }
  }

  var argument: String { "\(key)=\(value)" }
}
