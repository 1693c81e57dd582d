import AccessLogging
import ArgumentParsing

/// What `--by` names: `route`, or several with commas between.
struct GroupingList: ArgumentValue, Hashable {
  /// The groupings, each once.
  let groupings: [AccessLogGrouping]

  init(_ groupings: [AccessLogGrouping]) { self.groupings = groupings }

  init(argument: String) throws(InvalidValue) {
    var groupings: [AccessLogGrouping] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let grouping = AccessLogGrouping(rawValue: String(word)) else {
        throw .oneOf(AccessLogGrouping.allCases.map(\.rawValue))
      }
      if !groupings.contains(grouping) { groupings.append(grouping) }
    }
    self.init(groupings)
  }

  var argument: String { groupings.map(\.rawValue).joined(separator: ",") }
}
