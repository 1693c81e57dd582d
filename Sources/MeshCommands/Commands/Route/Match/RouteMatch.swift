import Analysis
import ArgumentParsing
import MeshStores
import Routing
import YAML

/// `meshctl route match`: sends some requests elsewhere than the others.
struct RouteMatch: RouteVerb {
  static let declaration = CommandDeclaration(
    "match",
    summary: "Send requests that fulfil conditions elsewhere",
    discussion: """
      Puts a rule in front of the first one that would take all its requests, so behind rules that are narrower; says \
      which earlier rules may take some of them. A rule that has exactly these conditions already gets the split instead.

      All conditions have to be fulfilled. Patterns are in RE2's language and fit a whole text.
      """,
    examples: [
      Example("Send one user's requests to version 2", "meshctl route match reviews --header end-user=jason v2=100"),
      Example(
        "Half of what a service asks for below a path",
        "meshctl route match reviews --source app=web --uri-prefix /v1 v1=50 v2=50"
      ),
      Example("Take the rule away again", "meshctl route match reviews --header end-user=jason --remove"),
    ]
  )

  let options: RouteMatchOptions

  init(_ options: RouteMatchOptions) { self.options = options }

  var otherServices: [String] { options.shares.compactMap(\.otherService) }

  func step(in scene: RouteScene) throws(CommandError) -> RouteStep {
    let conditions = options.conditions.conditions
    guard !conditions.isEmpty else { throw Self.usage(.missingFlag("--header NAME=VALUE")) }
    if let name = options.conditions.repeatedName {
      throw .input("there are two conditions on the \(name)", next: "a rule can have one; make a rule for each")
    }
    guard !options.removes else {
      if let share = options.shares.first { throw Self.usage(.unexpectedArgument(share.description)) }
      return try UnmatchPlanning(options, scene, record: record).step(.conditions(conditions))
    }
    guard !options.shares.isEmpty else { throw Self.usage(.missingArgument("SUBSET=WEIGHT")) }
    let targets = try scene.targets(of: options.shares, options.subsets)
    let owner = try scene.owner(called: options.virtualService)
    guard let owner, let resource = scene.stored.resource(of: owner.object) else {
      return try creation(conditions, targets, in: scene)
    }
    let plan = try scene.refusing(in: resource) { () throws(RuleRefusal) in
      try MatchPlan(
        conditions,
        called: options.name,
        to: targets.shares,
        in: owner,
        naming: scene.naming(of: owner),
        normalizes: options.normalizes
      )
    }
    return RouteStep(
      changes: targets.additions + [RouteChange(.edits(resource, plan.edits))],
      report: report(title(plan.outcome, conditions), plan.parts, in: scene),
      undo: undo(plan),
      record: record,
      notes: plan.notes.map(\.message),
      targets: plan.parts.servedTargets
    )
  }

  /// A VirtualService for a service that has none: the rule, and behind it one that sends all others as before.
  private func creation(
    _ conditions: RequestConditions,
    _ targets: (shares: [(target: RouteTarget, weight: Weight)], additions: [RouteChange]),
    in scene: RouteScene
  ) throws(CommandError) -> RouteStep {
    let new = try scene.newRoutes(isAllowed: !options.subsets.createsNothing)
    let split = try scene.refusing { () throws(RuleRefusal) in
      do throws(SplitPlan.Refusal) {
        return try SplitPlan.checked(targets.shares, normalizes: options.normalizes)
      } catch {
        throw .split(error)
      }
    }
    let rule = MatchPlan.rule(conditions, called: options.name, to: split, like: [], new.naming)
    let parts = split.map { SplitPlan.Part(target: $0.target, before: nil, after: $0.weight) }
    return RouteStep(
      changes: targets.additions + [RouteChange(.creation(NewRoutes.virtualService(new.value, with: rule)))],
      report: report("new rule: \(conditions)", parts, in: scene),
      undo: ["meshctl", "delete", "virtualservice", new.name],
      record: record,
      targets: parts.servedTargets
    )
  }

  private func report(_ title: String, _ parts: [SplitPlan.Part], in scene: RouteScene) -> RouteReport {
    RouteReport("\(scene.service.name), \(title)", split: SplitReport(service: scene.service, parts: parts))
  }

  private func title(_ outcome: MatchPlan.Outcome, _ conditions: RequestConditions) -> String {
    switch outcome {
    case .inserted(let place): "new rule http[\(place)]: \(conditions)"
    case .changed(let rule): "rule \(rule): \(conditions)"
    }
  }

  private var record: String {
    (["match"] + options.conditions.words + (options.removes ? ["--remove"] : options.shares.map(\.description)))
      .joined(separator: " ")
  }

  /// Only a rule with a name can be taken away in a word; conditions are known to whoever gave them.
  private func undo(_ plan: MatchPlan) -> [String]? {
    guard case .inserted = plan.outcome, let name = options.name else { return nil }
    return ["meshctl", "route", "unmatch", options.service, "--route", name]
      + (options.virtualService.map { ["--virtual-service", $0] } ?? [])
  }
}
