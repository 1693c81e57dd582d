import Analysis
import Routing

extension RuleRefusal {
  /// Why the rule is not changed; `place` names its VirtualService.
  func message(in place: String) -> String {
    switch self {
    case .notHTTP(let rule): "rule \(rule) of \(place) is none of HTTP"
    case .unreadable(let reason): "\(place) cannot be read as data: \(reason)"
    case .missingAttempts: "nothing says how often to try again"
    case .secondAuthority: "the authority would be set twice: by a rewrite and by a header"
    case .noDestinations(let rule, let action): "rule \(rule) of \(place) has no destinations: it is a \(action)"
    case .unreadableDestinations(let rule):
      "rule \(rule) of \(place) has a destination or weight that cannot be read"
    case .onlyRule: "\(place) would have no rule left"
    case .noSuchConditions: "no rule of \(place) has these conditions"
    case .noConditions(let rule): "rule \(rule) of \(place) has no conditions"
    case .nameTaken(let name): "\(place) has a rule \"\(name)\" already, with other conditions"
    case .severalDestinations(let names):
      names.isEmpty
        ? "the rule for all other requests has no destination"
        : "\(names.joined(separator: " and ")) are destinations of the rule for all other requests"
    case .split(let refusal): refusal.message
    }
  }

  /// What to do about it.
  var next: String? {
    switch self {
    case .notHTTP: "choose one of HTTP with --route"
    case .unreadable, .unreadableDestinations: "see what is wrong with meshctl validate"
    case .missingAttempts: "say so: meshctl route retry SERVICE ATTEMPTS"
    case .secondAuthority: "take one of them away first"
    case .noDestinations: "choose another rule with --route"
    case .onlyRule: "delete it to leave the service without routes"
    case .noSuchConditions(let known): known.isEmpty ? nil : "there are: \(known.joined(separator: "; "))"
    case .noConditions: "set its split with meshctl route set"
    case .nameTaken: "choose another with --name"
    case .severalDestinations: "name the subset that gets everything"
    case .split(let refusal): refusal.next
    }
  }
}

extension RuleNote {
  /// What people should know.
  var message: String {
    switch self {
    case .neverUsed(let rule): "the rule is never used: rule \(rule) before it takes all its requests"
    case .earlierRule(let rule): "rule \(rule) comes first: requests that fit both go there"
    case .settingsOf(let rule, let fields):
      "the new rule has none of the settings of rule \(rule): \(fields.joined(separator: ", "))"
    case .kept(let rule, let reason): "rule \(rule) stays: \(reason)"
    }
  }
}
