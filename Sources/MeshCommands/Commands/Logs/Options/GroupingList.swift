import AccessLogging
import ArgumentParsing

/// What lines have in common that are counted together: `route`, `subset,status`.
struct GroupingList: ArgumentValue {
  let groupings: [AccessLogGrouping]

  init(_ groupings: [AccessLogGrouping]) { self.groupings = groupings }

  init(argument: String) throws(InvalidValue) {
    var groupings: [AccessLogGrouping] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let grouping = AccessLogGrouping(rawValue: String(word)) else { throw .oneOf(Self.choices) }
      if !groupings.contains(grouping) { groupings.append(grouping) }
    }
    self.groupings = groupings
  }

  var argument: String { groupings.map(\.rawValue).joined(separator: ",") }

  static var choices: [String] { AccessLogGrouping.allCases.map(\.rawValue) }
}
