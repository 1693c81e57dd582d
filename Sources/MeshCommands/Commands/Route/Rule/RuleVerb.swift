import Analysis
import ArgumentParsing
import MeshStores
import Resources
import Routing
import YAML

/// A verb of `meshctl route` that changes what one rule says.
protocol RuleVerb: RouteVerb where Options: RuleVerbOptions {
  /// The field of the rule whose absence `--remove` brings back; nil where nothing does.
  static var field: String? { get }

  /// Whether only a rule that sends requests on can be changed so.
  static var needsDestinations: Bool { get }

  /// Whether something is taken away, for which nothing has to be made.
  var removes: Bool { get }

  /// The words behind the verb that history keeps: no values of headers.
  var subjects: [String] { get }

  /// What becomes of the rule.
  func change(in scene: RouteScene, _ naming: HostNaming) throws(CommandError) -> any RuleChange

  /// What is written first, such as a subset that the rule names then.
  func preparations(in scene: RouteScene) throws(CommandError) -> [RouteChange]

  /// What the rule sends requests to then that it may not have sent any to before.
  func targets(in scene: RouteScene) throws(CommandError) -> [RouteTarget]
}

extension RuleVerb {
  static var needsDestinations: Bool { true }

  func preparations(in scene: RouteScene) throws(CommandError) -> [RouteChange] { [] }

  func targets(in scene: RouteScene) throws(CommandError) -> [RouteTarget] { [] }

  func step(in scene: RouteScene) throws(CommandError) -> RouteStep {
    let owner = try scene.owner(called: options.virtualService)
    guard let owner, let resource = scene.stored.resource(of: owner.object) else { return try creation(in: scene) }
    let naming = scene.naming(of: owner)
    let change = try change(in: scene, naming)
    let rule =
      Self.needsDestinations
      ? try scene.rule(called: options.rule, of: owner, resource)
      : try scene.anyRule(called: options.rule, of: owner, resource)
    let plan = try scene.refusing(in: resource) { () throws(RuleRefusal) in try RulePlan(change, to: rule, of: owner) }
    return RouteStep(
      changes: try preparations(in: scene) + [RouteChange(.edits(resource, plan.edits))],
      report: RouteReport("\(scene.service.name), rule \(rule.label)", facts: plan.facts.map(ChangedFact.init)),
      undo: undo(rule),
      record: record,
      targets: try targets(in: scene)
    )
  }

  /// A VirtualService for a service that has none, which sends all requests to it as before.
  private func creation(in scene: RouteScene) throws(CommandError) -> RouteStep {
    if removes {
      try scene.checkService()
      throw .notFound("no VirtualService names \(scene.service.name), so there is nothing to take away", next: nil)
    }
    let new = try scene.newRoutes(choosing: options.rule, isAllowed: !options.createsNothing)
    let change = try change(in: scene, new.naming)
    let value = try scene.refusing { () throws(RuleRefusal) in
      try NewRoutes.virtualService(new.value, with: change)
    }
    let rule = value["spec"]?["http"]?.items.first ?? .mapping([])
    let facts = change.facts(of: rule).filter { $0.text != nil }.map { ChangedFact($0.name, from: nil, to: $0.text) }
    return RouteStep(
      changes: try preparations(in: scene) + [RouteChange(.creation(value))],
      report: RouteReport(scene.service.name, facts: facts),
      undo: ["meshctl", "delete", "virtualservice", new.name],
      record: record,
      targets: try targets(in: scene)
    )
  }

  private var record: String { ([Self.declaration.name] + subjects).joined(separator: " ") }

  private func undo(_ rule: RouteRule) -> [String]? {
    guard let field = Self.field, rule.node.value(forKey: field) == nil else { return nil }
    return ["meshctl", "route", Self.declaration.name, options.service, "--remove"] + options.choiceWords
  }
}

extension RuleVerbOptions {
  /// The flags that choose the same rule again.
  var choiceWords: [String] {
    (rule.map { ["--route", $0] } ?? []) + (virtualService.map { ["--virtual-service", $0] } ?? [])
  }
}

extension ChangedFact {
  /// A fact of a rule or policy.
  init(_ change: FactChange) { self.init(change.name, from: change.before, to: change.after) }
}
