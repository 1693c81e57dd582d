import Analysis
import Resources
import YAML

/// A rule for HTTP with its matches, to be compared with others.
struct MatchedRule {
  let rule: RouteRule
  /// The matches, any one of which lets a request in; none for a rule that takes every request.
  let matches: [RequestMatch]

  /// The rules for HTTP of a VirtualService, in order.
  static func all(of owner: RouteOwner) -> [MatchedRule] {
    owner.rules.filter { $0.layer == .http }.map { rule in
      MatchedRule(
        rule: rule,
        matches: rule.node.elements("match").map { RequestMatch($0, of: owner.object) }
      )
    }
  }

  /// Whether no request of a match gets past the rule, as far as that is plain.
  func takesAll(of match: RequestMatch) -> Bool { !rule.hasConditions || matches.contains { $0.takesAll(of: match) } }

  /// Whether no request fits both the rule and a match, as far as that is plain.
  func excludes(_ match: RequestMatch) -> Bool { rule.hasConditions && matches.allSatisfy { $0.excludes(match) } }
}

extension Sequence<MatchedRule> {
  /// What these rules mean for one behind them: that it is never used, or which of its requests it does not get.
  func notes(on match: RequestMatch) -> [RuleNote] {
    if let cover = first(where: { $0.takesAll(of: match) }) { return [.neverUsed(behind: cover.rule.label)] }
    return filter { !$0.excludes(match) }.map { .earlierRule($0.rule.label) }
  }

  /// What the rules before one of them mean for it.
  func notes(on match: RequestMatch, _ rule: MatchedRule) -> [RuleNote] {
    Array(prefix { $0.rule.index != rule.rule.index }).notes(on: match)
  }
}
