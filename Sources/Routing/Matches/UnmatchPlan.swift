import Analysis
public import MeshStores
import Resources
import YAML

/// A rule with conditions, or one of its matches, taken out: its requests go where the rules behind it send them.
public struct UnmatchPlan: Sendable {
  /// What is taken out.
  public enum Choice: Sendable {
    /// The rule with these conditions; where they are one of several matches of a rule, that match alone.
    case conditions(RequestConditions)
    /// The rule of a name.
    case rule(RouteRule)
  }

  /// What goes.
  public let facts: [FactChange]
  /// The conditions and changes, for the VirtualService as it was read.
  public let edits: [Edit]

  /// Works out what goes.
  public init(_ choice: Choice, in owner: RouteOwner, naming: HostNaming) throws(RuleRefusal) {
    switch choice {
    case .rule(let rule): self = try Self.removal(of: rule, owner, naming)
    case .conditions(let conditions):
      let rules = MatchedRule.all(of: owner)
      guard let asked = RequestMatch(conditions.value, of: owner.object) else { throw .unreadable("") }
      guard let found = rules.first(where: { $0.matches.contains { $0.isSame(as: asked) } }),
        let place = found.matches.firstIndex(where: { $0.isSame(as: asked) })
      else { throw .noSuchConditions(rules.flatMap { $0.rule.conditionTexts }) }
      self =
        found.matches.count == 1
        ? try Self.removal(of: found.rule, owner, naming) : try Self.removal(of: conditions, at: place, found.rule)
    }
  }

  private init(_ facts: [FactChange], _ edits: [Edit]) {
    self.facts = facts
    self.edits = edits
  }

  private static func removal(
    of conditions: RequestConditions,
    at place: Int,
    _ rule: RouteRule
  ) throws(RuleRefusal) -> UnmatchPlan {
    let path = rule.path.appending("match").appending(.item(place))
    return UnmatchPlan(
      [FactChange("rule \(rule.label)", from: conditions.description, to: nil)],
      rule.identity(try rule.http()) + [.remove(path)]
    )
  }

  private static func removal(
    of rule: RouteRule,
    _ owner: RouteOwner,
    _ naming: HostNaming
  ) throws(RuleRefusal) -> UnmatchPlan {
    guard rule.hasConditions else { throw .noConditions(rule: rule.label) }
    guard owner.rules.count > 1 else { throw .onlyRule }
    return UnmatchPlan([try rule.removal(naming)], [.test(rule.path, try rule.http()), .remove(rule.path)])
  }
}

extension RouteRule {
  /// The conditions of each match, in words.
  var conditionTexts: [String] {
    node.elements("match").compactMap { try? $0.value }.map(ConditionText.text(ofMatch:))
  }

  /// What is said of the rule when it goes.
  func removal(_ naming: HostNaming) throws(RuleRefusal) -> FactChange {
    let value = try http()
    let targets = (value.field("route")?.items ?? []).compactMap { item in
      naming.target(of: item.field("destination")).map { target in
        naming.label(target) + (item.field("weight").map { " \($0.plainText)" } ?? "")
      }
    }
    let action = targets.isEmpty ? otherAction ?? "nothing" : targets.joined(separator: ", ")
    return FactChange("rule \(label)", from: "\(conditionTexts.joined(separator: " or ")) to \(action)", to: nil)
  }
}
