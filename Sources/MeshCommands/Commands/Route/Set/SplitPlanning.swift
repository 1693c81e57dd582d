import Analysis
import MeshStores
import Resources
import Routing
import YAML

/// Works out what `meshctl route set` writes, and refuses what would lose requests.
struct SplitPlanning {
  private let options: RouteSetOptions
  private let scene: RouteScene

  init(_ options: RouteSetOptions, _ scene: RouteScene) {
    self.options = options
    self.scene = scene
  }

  /// The whole step. Subsets come first: a route to a subset that no proxy knows loses requests.
  func step() throws(CommandError) -> RouteStep {
    let targets = SplitTargets(
      options.shares,
      to: scene.service,
      in: scene.mesh,
      namespace: scene.namespace,
      label: options.subsets.label
    )
    let served = targets.shares.filter { $0.weight > .zero }.map(\.target)
    let owner = try scene.owner(called: options.virtualService)
    if owner == nil { try scene.checkService() }
    try scene.checkHosts(of: served)
    let additions = try scene.additions(of: targets.missing, options.subsets)
    try scene.checkReadiness(of: served, options.subsets)
    guard let owner, let resource = scene.stored.resource(of: owner.object) else {
      return try creation(targets, additions)
    }
    let rule = try scene.rule(called: options.rule, of: owner, resource)
    let plan = try refusing { () throws(SplitPlan.Refusal) in
      try SplitPlan(targets.shares, in: rule, normalizes: options.normalizes)
    }
    let split = SplitReport(service: scene.service, parts: plan.parts)
    return RouteStep(
      changes: additions + [RouteChange(.edits(resource, plan.edits))],
      report: RouteReport("\(scene.service.name), rule \(rule.label)", split: split),
      undo: undo(split, rule),
      record: record(plan.parts)
    )
  }

  /// A VirtualService for a service that has none.
  private func creation(_ targets: SplitTargets, _ additions: [RouteChange]) throws(CommandError) -> RouteStep {
    let shares = try refusing { () throws(SplitPlan.Refusal) in
      try SplitPlan.checked(targets.shares, normalizes: options.normalizes)
    }
    let new = try scene.newRoutes(to: shares, choosing: options.rule, isAllowed: !options.subsets.createsNothing)
    let parts = shares.map { SplitPlan.Part(target: $0.target, before: nil, after: $0.weight) }
    return RouteStep(
      changes: additions + [RouteChange(.creation(new.value))],
      report: RouteReport(scene.service.name, split: SplitReport(service: scene.service, parts: parts)),
      undo: ["meshctl", "delete", "virtualservice", new.name],
      record: record(parts)
    )
  }

  private func undo(_ split: SplitReport, _ rule: RouteRule) -> [String]? {
    guard let shares = split.sharesBefore else { return nil }
    let choice = options.rule == nil || rule.name.isEmpty ? [] : ["--route", rule.name]
    return ["meshctl", "route", "set", options.service] + shares + choice
  }

  private func record(_ parts: [SplitPlan.Part]) -> String {
    (["set"] + SplitReport(service: scene.service, parts: parts).sharesAfter).joined(separator: " ")
  }

  private func refusing<Result>(_ work: () throws(SplitPlan.Refusal) -> Result) throws(CommandError) -> Result {
    do { return try work() } catch { throw .input(error.message, next: error.next) }
  }
}
