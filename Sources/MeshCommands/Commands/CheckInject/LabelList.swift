import ArgumentParsing

/// Labels that a pod is to have: `app=helloworld,version=v1`.
struct LabelList: ArgumentValue, Hashable {
  let values: [String: String]
  let argument: String

  init(argument: String) throws(InvalidValue) {
    var values: [String: String] = [:]
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let sign = part.firstIndex(of: "="), sign != part.startIndex else {
        throw .malformed(expected: "labels such as app=helloworld,version=v1")
      }
      values[String(part[..<sign])] = String(part[part.index(after: sign)...])
    }
    self.values = values
    self.argument = argument
  }
}
