import Resources
import YAML

/// Which rule of a VirtualService is meant.
public enum RuleChoice: Hashable, Sendable {
  /// The one that takes every request that no rule before it took.
  case standard
  /// The one of this name.
  case named(String)

  /// Why there is no such rule.
  public enum Failure: Error, Hashable, Sendable {
    /// Every rule has conditions.
    case everyRuleHasConditions(names: [String])
    /// No rule has the name.
    case noSuchName(String, names: [String])
    /// Several rules have it.
    case ambiguousName(String, count: Int)
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
      guard let rule = rules.first(where: { !$0.hasConditions }) else { throw .everyRuleHasConditions(names: names) }
      return rule
    case .named(let name):
      let called = rules.filter { $0.name == name }
      guard let rule = called.first else { throw .noSuchName(name, names: names) }
      guard called.count == 1 else { throw .ambiguousName(name, count: called.count) }
      return rule
    }
  }
}

extension RouteRule {
  /// What messages call it: its name, or its place.
  public var label: String { name.isEmpty ? "\(layer.rawValue)[\(index)]" : name }
}
