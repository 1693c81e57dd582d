import Analysis
import MeshStores
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
    }
  }
}

extension RuleChoice.Failure {
  /// Why there is no rule to change.
  func message(in resource: StoredResource) -> String {
    let name = resource.reference.place
    switch self {
    case .everyRuleHasConditions: return "every rule of \(name) has conditions, so that none takes all other requests"
    case .noSuchName(let rule, _): return "\(name) has no rule \"\(rule)\""
    case .ambiguousName(let rule, let count): return "\(name) has \(count) rules called \"\(rule)\""
    case .noRules: return "\(name) has no rules"
    case .noDestinations(let rule, let action):
      return "rule \(rule) of \(name) has no destinations: it is a \(action)"
    case .unreadable(let rule): return "rule \(rule) of \(name) has a destination or weight that cannot be read"
    }
  }

  /// What to do about it.
  var next: String? {
    switch self {
    case .everyRuleHasConditions(let names), .noSuchName(_, let names):
      names.isEmpty
        ? "give the rule a name, then choose it with --route"
        : "choose one with --route: \(names.joined(separator: ", "))"
    case .ambiguousName: "give each rule a name of its own"
    case .noRules: "add a rule to it, or delete it"
    case .noDestinations: "choose another rule with --route"
    case .unreadable: "see what is wrong with meshctl validate"
    }
  }
}

extension RouteTarget {
  /// As it is written on the command line.
  var label: String { subset.map { "\($0)@\(host.name)" } ?? host.name }
}
