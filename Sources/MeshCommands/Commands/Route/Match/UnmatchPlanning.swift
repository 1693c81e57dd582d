import Analysis
import MeshStores
import Routing

/// Works out what is written to take a rule for some requests away.
struct UnmatchPlanning {
  private let options: any RouteVerbOptions
  private let scene: RouteScene
  private let record: String

  init(_ options: any RouteVerbOptions, _ scene: RouteScene, record: String) {
    self.options = options
    self.scene = scene
    self.record = record
  }

  /// The step for conditions, or for a rule.
  func step(_ choice: UnmatchPlan.Choice) throws(CommandError) -> RouteStep {
    let (owner, resource) = try owner()
    return try step(choice, owner, resource)
  }

  /// The step for the rule of a name.
  func step(called name: String) throws(CommandError) -> RouteStep {
    let (owner, resource) = try owner()
    return try step(.rule(try scene.anyRule(called: name, of: owner, resource)), owner, resource)
  }

  private func step(
    _ choice: UnmatchPlan.Choice,
    _ owner: RouteOwner,
    _ resource: StoredResource
  ) throws(CommandError) -> RouteStep {
    let plan = try scene.refusing(in: resource) { () throws(RuleRefusal) in
      try UnmatchPlan(choice, in: owner, naming: scene.naming(of: owner))
    }
    return RouteStep(
      changes: [RouteChange(.edits(resource, plan.edits))],
      report: RouteReport(scene.service.name, facts: plan.facts.map(ChangedFact.init)),
      undo: nil,
      record: record
    )
  }

  private func owner() throws(CommandError) -> (RouteOwner, StoredResource) {
    guard let owner = try scene.owner(called: options.virtualService),
      let resource = scene.stored.resource(of: owner.object)
    else {
      try scene.checkService()
      throw .notFound("no VirtualService names \(scene.service.name)", next: nil)
    }
    return (owner, resource)
  }
}
