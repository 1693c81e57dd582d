import Analysis
public import MeshStores
import Resources
import YAML

/// A change of one rule, worked out: what it means, and the edits that bring it about.
///
/// Only fields that change are touched: a field that is there gets a new value in its place, and one that is missing is
/// added together with the mappings that it needs.
public struct RulePlan: Sendable {
  /// The conditions and changes, for the VirtualService as it was read.
  public let edits: [Edit]
  /// What the change is about, before and after.
  public let facts: [FactChange]

  init(edits: [Edit], facts: [FactChange]) {
    self.edits = edits
    self.facts = facts
  }

  /// Works out a change of a rule.
  public init(_ change: some RuleChange, to rule: RouteRule, of owner: RouteOwner) throws(RuleRefusal) {
    let before = try rule.http()
    let after = try change.applied(to: before)
    edits = rule.identity(before) + (try owner.edits(replacing: rule, with: after))
    facts = FactChange.pairs(change.facts(of: before), change.facts(of: after))
  }

  /// Whether anything changes.
  public var isChange: Bool { edits.contains { !$0.isCondition } }
}

extension RouteRule {
  /// The data of a rule for HTTP.
  func http() throws(RuleRefusal) -> Value {
    guard layer == .http else { throw .notHTTP(rule: label) }
    do throws(ValueError) { return try node.value } catch { throw .unreadable(error.message) }
  }

  /// Conditions by which an edit knows that the rule at its place is still the same one.
  ///
  /// Weights are none of them: whoever shifts traffic at the same time must not be in the way.
  func identity(_ rule: Value) -> [Edit] {
    var tests: [Edit] = []
    for name in ["name", "match", "redirect"] {
      if let value = rule.field(name) { tests.append(.test(path.appending(.field(name)), value)) }
    }
    if let destination = rule.field("route")?.items.first?.field("destination") {
      tests.append(.test(path.appending("route").appending(0).appending("destination"), destination))
    }
    return tests
  }
}

extension RouteOwner {
  /// The edits that make a rule another one: each change, and the conditions that what it replaces is still there.
  func edits(replacing rule: RouteRule, with after: Value) throws(RuleRefusal) -> [Edit] {
    try object.edits { (value) throws(EditProblem) in
      try JSONPatch([.replace(rule.path, after)]).applied(to: value)
    }
  }
}
