import Analysis
public import MeshStores
import Resources
public import YAML

/// A rule for requests that fulfil conditions, worked out: put in where it takes effect, or the split of the one that has
/// these conditions already.
public struct MatchPlan: Sendable {
  /// What becomes of the rules.
  public enum Outcome: Hashable, Sendable {
    /// A new rule at this place.
    case inserted(Int)
    /// This rule, which has the conditions already, gets another split.
    case changed(String)
  }

  /// What becomes of the rules.
  public let outcome: Outcome
  /// The split of the rule.
  public let parts: [SplitPlan.Part]
  /// The conditions and changes, for the VirtualService as it was read.
  public let edits: [Edit]
  /// What else people should know.
  public let notes: [RuleNote]

  /// Fields of a rule that say what happens to its requests beside where they go.
  private static let settings = [
    "timeout", "retries", "fault", "mirror", "mirrors", "corsPolicy", "headers", "rewrite",
  ]

  /// Works out a rule.
  ///
  /// - Parameters:
  ///   - conditions: what requests have to fulfil.
  ///   - name: what the rule is called; nil for no name, or the one that it has.
  ///   - shares: where they go.
  ///   - owner: the VirtualService.
  ///   - naming: that of the VirtualService.
  ///   - normalizes: whether weights that do not add up to 100 are scaled instead of refused.
  public init(
    _ conditions: RequestConditions,
    called name: String?,
    to shares: [(target: RouteTarget, weight: Weight)],
    in owner: RouteOwner,
    naming: HostNaming,
    normalizes: Bool
  ) throws(RuleRefusal) {
    let rules = MatchedRule.all(of: owner)
    let asked = try conditions.match(of: owner)
    if let same = rules.first(where: { $0.matches.count == 1 && $0.matches[0].isSame(as: asked) }) {
      self = try Self.changed(same.rule, name, shares, normalizes, rules.notes(on: asked, same))
      return
    }
    if let name, owner.rules.contains(where: { $0.name == name }) { throw .nameTaken(name) }
    let split = try Self.refusing { () throws(SplitPlan.Refusal) in
      try SplitPlan.checked(shares, normalizes: normalizes)
    }
    self = try Self.inserted(asked, among: rules, split) { others in
      Self.rule(conditions, called: name, to: split, like: others, naming)
    }
  }

  private init(_ outcome: Outcome, _ parts: [SplitPlan.Part], _ edits: [Edit], _ notes: [RuleNote]) {
    self.outcome = outcome
    self.parts = parts
    self.edits = edits
    self.notes = notes
  }

  /// A rule behind one that takes all its requests would never be used; one before it takes requests from it alone.
  private static func inserted(
    _ match: RequestMatch,
    among rules: [MatchedRule],
    _ split: [(target: RouteTarget, weight: Weight)],
    _ rule: (_ others: [Value]) -> Value
  ) throws(RuleRefusal) -> MatchPlan {
    let place = rules.firstIndex { $0.takesAll(of: match) } ?? rules.count
    let values = try rules.map { (rule) throws(RuleRefusal) in try rule.rule.http() }
    let new = rule(values.flatMap { ($0.field("route")?.items ?? []).compactMap { $0.field("destination") } })
    let tests = zip(rules, values).prefix(place + 1).flatMap { $0.rule.identity($1) }
    let edit: Edit =
      rules.isEmpty ? .set(["spec", "http"], .sequence([new])) : .insert(["spec", "http", .item(place)], new)
    return MatchPlan(
      .inserted(place),
      split.map { SplitPlan.Part(target: $0.target, before: nil, after: $0.weight) },
      tests + [edit],
      rules.prefix(place).notes(on: match) + settings(of: rules, values, behind: place)
    )
  }

  private static func changed(
    _ rule: RouteRule,
    _ name: String?,
    _ shares: [(target: RouteTarget, weight: Weight)],
    _ normalizes: Bool,
    _ notes: [RuleNote]
  ) throws(RuleRefusal) -> MatchPlan {
    try rule.checkDestinations()
    let plan = try refusing { () throws(SplitPlan.Refusal) in
      try SplitPlan(shares, in: rule, normalizes: normalizes)
    }
    let naming: [Edit] = name.map { $0 == rule.name ? [] : [.set(rule.path.appending("name"), .string($0))] } ?? []
    let edits = rule.identity(try rule.http()) + plan.edits + naming
    return MatchPlan(.changed(rule.label), plan.parts, edits, notes)
  }

  /// Whether anything changes.
  public var isChange: Bool { edits.contains { !$0.isCondition } }

  /// The rule as it is written.
  public static func rule(
    _ conditions: RequestConditions,
    called name: String?,
    to shares: [(target: RouteTarget, weight: Weight)],
    like others: [Value],
    _ naming: HostNaming
  ) -> Value {
    let route: [Value] = shares.map { target, weight in
      let destination: Value = ["destination": naming.destination(target, like: others)]
      return shares.count == 1 ? destination : destination.setting("weight", to: .integer(Int64(weight.number)))
    }
    let named: [Value.Entry] = name.map { [.init("name", .string($0))] } ?? []
    return .mapping(named + [.init("match", .sequence([conditions.value])), .init("route", .sequence(route))])
  }

  private static func refusing<Result>(
    _ work: () throws(SplitPlan.Refusal) -> Result
  ) throws(RuleRefusal) -> Result {
    do throws(SplitPlan.Refusal) { return try work() } catch { throw .split(error) }
  }

  /// A new rule has nothing of the settings of the one whose requests it takes.
  private static func settings(of rules: [MatchedRule], _ values: [Value], behind place: Int) -> [RuleNote] {
    guard rules.indices.contains(place) else { return [] }
    let found = settings.filter { values[place].field($0) != nil }
    return found.isEmpty ? [] : [.settingsOf(rules[place].rule.label, found)]
  }
}

extension RouteRule {
  /// Refuses a rule whose destinations cannot be changed.
  func checkDestinations() throws(RuleRefusal) {
    guard let destinations else { throw .unreadableDestinations(rule: label) }
    guard !destinations.isEmpty else { throw .noDestinations(rule: label, action: otherAction ?? "nothing") }
  }
}
