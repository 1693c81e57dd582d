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
    guard let owner = try scene.splitOwner(options) else { return try creation() }
    let rule = try scene.rule(options.choice, of: owner)
    let isOfServices = rule.form == .httpRoute
    let backends = isOfServices ? scene.backends(of: scene.service, for: rule, options) : nil
    let targets = try scene.targets(of: options, for: rule, backends)
    let additions = try preparation(of: targets)
    let plan = try refusing { () throws(SplitPlan.Refusal) in
      try SplitPlan(targets.shares, in: rule, normalizes: options.normalizes, backends: backends)
    }
    let split = report(plan.parts, namingServicesOf: isOfServices ? scene.namespace : nil)
    let resource = scene.stored.resource(of: rule.object)
    return RouteStep(
      changes: additions + [resource.map { RouteChange(.edits($0, plan.edits)) }].compactMap(\.self),
      report: RouteReport("\(scene.service.name), rule \(rule.label)", split: split),
      undo: split.sharesBefore.map { ["meshctl", "route", "set", options.service] + $0 + options.choosingWords },
      record: record(split),
      targets: plan.parts.servedTargets,
      split: scene.split(plan.parts, of: rule)
    )
  }

  /// What has to be there before the routes can change.
  private func preparation(of targets: SplitTargets) throws(CommandError) -> [RouteChange] {
    let served = targets.shares.filter { $0.weight > .zero }.map(\.target)
    try scene.checkHosts(of: served)
    let additions = try scene.additions(of: targets.missing, options.subsets)
    try scene.checkReadiness(of: served, options.subsets)
    return additions
  }

  private func report(_ parts: [SplitPlan.Part], namingServicesOf namespace: String? = nil) -> SplitReport {
    let suffix = namespace.map { ".\($0).svc.\(scene.mesh.settings.clusterDomain)" }
    return SplitReport(service: scene.service, parts: parts, droppedSuffix: suffix)
  }

  /// A VirtualService for a service that has none.
  private func creation() throws(CommandError) -> RouteStep {
    try scene.checkService()
    let targets = try scene.targets(of: options, for: nil, nil)
    let additions = try preparation(of: targets)
    let shares = try refusing { () throws(SplitPlan.Refusal) in
      try SplitPlan.checked(targets.shares, normalizes: options.normalizes)
    }
    let new = try scene.newRoutes(
      to: shares,
      choosing: options.rule ?? options.conditions.first?.description,
      isAllowed: !options.subsets.createsNothing
    )
    let parts = shares.map { SplitPlan.Part(target: $0.target, before: nil, after: $0.weight) }
    let split = report(parts)
    return RouteStep(
      changes: additions + [RouteChange(.creation(new.value))],
      report: RouteReport(scene.service.name, split: split),
      undo: ["meshctl", "delete", "virtualservice", new.name],
      record: record(split),
      targets: parts.servedTargets,
      split: RouteSplit(shares, by: .standard, of: [scene.service.name])
    )
  }

  private func record(_ split: SplitReport) -> String { (["set"] + split.sharesAfter).joined(separator: " ") }

  private func refusing<Result>(_ work: () throws(SplitPlan.Refusal) -> Result) throws(CommandError) -> Result {
    do { return try work() } catch { throw .input(error.message, next: error.next) }
  }
}
