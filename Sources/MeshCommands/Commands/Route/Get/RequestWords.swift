import Routing

/// Which requests a rule takes, in short lines.
struct RequestWords {
  static let all = "all"
  static let others = "all others"

  /// One condition a line.
  let lines: [String]

  init(of rule: EffectiveRule, through entrance: RouteEntrance?) {
    var lines: [String] = []
    if let entrance, !entrance.gateways.isEmpty {
      lines.append("at gateway \(entrance.gateways.joined(separator: ", "))")
      lines.append("and host \(entrance.hosts.joined(separator: " or "))")
    }
    for (number, match) in rule.matches.enumerated() {
      for (place, condition) in match.conditions.enumerated() {
        let isFirst = number == 0 && place == 0 && lines.isEmpty
        lines.append(isFirst ? condition : "\(place == 0 && number > 0 ? "or" : "and") \(condition)")
      }
    }
    if lines.isEmpty { lines.append(rule.rule.index == 0 ? Self.all : Self.others) }
    if !rule.isReached { lines.append("(never: a rule before takes all)") }
    self.lines = lines
  }

  /// All of it in one line.
  var phrase: String { lines.joined(separator: " ") }
}
