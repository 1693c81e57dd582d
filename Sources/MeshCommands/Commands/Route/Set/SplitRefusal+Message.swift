import Analysis
import Routing

extension SplitPlan.Refusal {
  /// Why the split is refused.
  var message: String {
    switch self {
    case .sum(let sum): "the weights add up to \(sum), not to 100"
    case .nothing: "all weights are 0, so that they cannot be scaled"
    case .repeated(let target): "\(target.label) is named twice"
    case .otherHost(let target): "the rule also sends traffic to \(target.label), which is not named"
    case .severalPorts(let target): "the rule sends traffic to several ports of \(target.label)"
    case .noPort(let target): "it is not plain which port of \(target.label) gets the requests"
    }
  }

  /// What to do about it.
  var next: String? {
    switch self {
    case .sum: "change them, or pass --normalize to scale them"
    case .nothing: "give one of them a weight"
    case .repeated: "name it once"
    case .otherHost(let target): "name it too: \(target.label)=WEIGHT, or =0 to take its traffic away"
    case .severalPorts: "change the weights in the manifest, or remove all but one"
    case .noPort: "add it with its port to the manifest, with weight 0, then repeat the command"
    }
  }
}

extension RuleChoice.Failure {
  /// Why there is no rule to change in a resource of a name.
  func message(in name: String) -> String {
    switch self {
    case .everyRuleHasConditions: return "every rule of \(name) has conditions, so that none takes all other requests"
    case .noSuchName(let rule, _): return "\(name) has no rule \"\(rule)\""
    case .ambiguousName(let rule, let count): return "\(name) has \(count) rules called \"\(rule)\""
    case .noSuchConditions(let conditions, _):
      return "\(name) has no rule with just \(conditions.joined(separator: " and "))"
    case .ambiguous(let rules): return "the rules \(rules.joined(separator: " and ")) are equally good"
    case .noRules: return "\(name) has no rules"
    case .noDestinations(let rule, let action):
      return "rule \(rule) of \(name) has no destinations: it is a \(action)"
    case .unreadable(let rule): return "rule \(rule) of \(name) has a destination or weight that cannot be read"
    }
  }

  /// What to do about it.
  var next: String? {
    switch self {
    case .everyRuleHasConditions(let names, let conditions): Self.choices(names, conditions)
    case .noSuchName(_, let names): Self.choices(names, [])
    case .noSuchConditions(_, let known): Self.choices([], known)
    case .ambiguousName: "give each rule a name of its own"
    case .ambiguous: "choose one by its name with --route"
    case .noRules: "add a rule to it, or delete it"
    case .noDestinations: "choose another rule with --route"
    case .unreadable: "see what is wrong with meshctl validate"
    }
  }

  private static func choices(_ names: [String], _ conditions: [String]) -> String {
    if !names.isEmpty { return "choose one with --route: \(names.joined(separator: ", "))" }
    if !conditions.isEmpty { return "choose one with --match: \(conditions.joined(separator: ", or "))" }
    return "give the rule a name, then choose it with --route"
  }
}

extension RouteTarget {
  /// As it is written on the command line.
  var label: String { subset.map { "\($0)@\(host.name)" } ?? host.name }
}
