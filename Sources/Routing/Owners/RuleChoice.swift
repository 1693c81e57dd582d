import Resources
import YAML

/// Which rule of a VirtualService is meant.
public enum RuleChoice: Hashable, Sendable {
  /// The one that takes every request that no rule before it took.
  case standard
  /// The one of this name.
  case named(String)
  /// The one of which a match has exactly these conditions.
  case matching(Set<MatchCondition>)

  /// Why there is no such rule.
  public enum Failure: Error, Hashable, Sendable {
    /// Every rule has conditions, which are given as they are written on the command line.
    case everyRuleHasConditions(names: [String], conditions: [String])
    /// No rule has the name.
    case noSuchName(String, names: [String])
    /// Several rules have it.
    case ambiguousName(String, count: Int)
    /// No rule has these conditions.
    case noSuchConditions([String], known: [String])
    /// Several rules are equally good.
    case ambiguous([String])
    /// There is no rule at all.
    case noRules
    /// The rule sends traffic nowhere, but does this: `redirect`, `directResponse` or `delegate`.
    case noDestinations(rule: String, action: String)
    /// A destination or weight of the rule cannot be read.
    case unreadable(rule: String)
  }

  /// Finds the rule in a VirtualService. Rules for HTTP go before those for TCP, which take what is no HTTP.
  public func rule(of owner: RouteOwner) throws(Failure) -> RouteRule {
    let rule = try found(in: owner.rules)
    guard let destinations = rule.destinations else { throw .unreadable(rule: rule.label) }
    guard !destinations.isEmpty else { throw .noDestinations(rule: rule.label, action: rule.otherAction ?? "nothing") }
    return rule
  }

  /// Finds the rule, whatever it does with requests.
  public func anyRule(of owner: RouteOwner) throws(Failure) -> RouteRule { try found(in: owner.rules) }

  private func found(in rules: [RouteRule]) throws(Failure) -> RouteRule {
    let names = rules.map(\.name).filter { !$0.isEmpty }
    guard !rules.isEmpty else { throw .noRules }
    switch self {
    case .standard:
      let open = rules.filter { !$0.hasConditions }
      guard let rule = open.first else {
        throw .everyRuleHasConditions(names: names, conditions: rules.flatMap(\.conditionWords))
      }
      // Which of two RouteRules of the same precedence counts, only their names say.
      let rivals = open.filter { $0.precedence != nil && $0.precedence == rule.precedence }
      guard rivals.count <= 1 else { throw .ambiguous(rivals.map(\.label)) }
      return rule
    case .named(let name):
      let called = rules.filter { $0.name == name }
      guard let rule = called.first else { throw .noSuchName(name, names: names) }
      guard called.count == 1 else { throw .ambiguousName(name, count: called.count) }
      return rule
    case .matching(let conditions):
      let fitting = rules.filter { $0.matches.contains(conditions) }
      guard let rule = fitting.first else {
        throw .noSuchConditions(conditions.words, known: rules.flatMap(\.conditionWords))
      }
      guard fitting.count == 1 else { throw .ambiguous(fitting.map(\.label)) }
      return rule
    }
  }
}

extension Set<MatchCondition> {
  /// As they are written on the command line, in a fixed order.
  fileprivate var words: [String] { map(\.description).sorted() }
}

extension RouteRule {
  /// What messages call it: its name, or its place.
  public var label: String {
    guard name.isEmpty else { return name }
    return form == .httpRoute ? "rules[\(index)]" : "\(layer.rawValue)[\(index)]"
  }

  /// The conditions of each match, as they are written on the command line.
  fileprivate var conditionWords: [String] { matches.filter { !$0.isEmpty }.map { $0.words.joined(separator: " ") } }
}
