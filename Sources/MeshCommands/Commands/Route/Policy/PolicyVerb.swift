import Analysis
import ArgumentParsing
import MeshStores
import Resources
import Routing

/// A verb of `meshctl route` that changes how clients of a service send to it.
protocol PolicyVerb: RouteVerb where Options: PolicyVerbOptions {
  /// The words behind the verb that history keeps.
  var subjects: [String] { get }

  /// What becomes of the policy.
  func change() throws(CommandError) -> any PolicyChange
}

extension PolicyVerb {
  func step(in scene: RouteScene) throws(CommandError) -> RouteStep {
    let change = try change()
    try scene.checkService()
    let home = scene.mesh.hosts.hosts(reachedBy: scene.service).first?.object
    let name = home.map { $0.kind == .service ? $0.name : scene.service.name } ?? scene.service.name
    let namespace = home?.namespace ?? scene.namespace
    let subsets = HostSubsets(of: scene.service, in: scene.mesh, seenFrom: scene.namespace)
    let plan: PolicyPlan
    do throws(PolicyRefusal) {
      plan = try PolicyPlan(change, subset: options.subset, to: subsets, serviceName: name, namespace: namespace)
    } catch {
      throw error.commandError
    }
    let facts = plan.facts.map(ChangedFact.init)
    let subset = options.subset.map { ", subset \($0)" } ?? ""
    return RouteStep(
      changes: try changes(plan, scene),
      report: RouteReport("\(scene.service.name)\(subset)", facts: facts),
      undo: undo(plan, name),
      record: ([Self.declaration.name] + subjects + subsetWords).joined(separator: " "),
      notes: plan.notes.map(\.message)
    )
  }

  private func changes(_ plan: PolicyPlan, _ scene: RouteScene) throws(CommandError) -> [RouteChange] {
    switch plan.work {
    case .edits(let rule, let edits):
      return scene.stored.resource(of: rule).map { [RouteChange(.edits($0, edits))] } ?? []
    case .object(let value):
      guard !options.createsNothing else {
        throw .notFound(
          "no DestinationRule is for \(scene.service.name)",
          next: "leave out --no-create to create one"
        )
      }
      return [RouteChange(.creation(value))]
    case .none: throw .notFound("no DestinationRule is for \(scene.service.name)", next: nil)
    }
  }

  private var subsetWords: [String] { options.subset.map { ["--subset", $0] } ?? [] }

  private func undo(_ plan: PolicyPlan, _ name: String) -> [String]? {
    if case .object = plan.work { return ["meshctl", "delete", "destinationrule", name] }
    guard plan.facts.allSatisfy({ $0.before == nil }) else { return nil }
    return ["meshctl", "route", Self.declaration.name, options.service, "--remove"] + subsetWords
  }
}

extension PolicyRefusal {
  fileprivate var commandError: CommandError {
    switch self {
    case .noSuchSubset(let name, let host, let known):
      let next = known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
      return .notFound("\(host.name) has no subset \"\(name)\"", next: next)
    case .unreadable(let reason):
      return .input(
        "the DestinationRule cannot be read as data: \(reason)",
        next: "see what is wrong with meshctl validate"
      )
    }
  }
}

extension PolicyNote {
  fileprivate var message: String {
    switch self {
    case .subsetHasItsOwn(let name): "subset \(name) has settings of its own for this, which stay; see --subset"
    case .portHasItsOwn(let port): "port \(port) has settings of its own, which stay"
    }
  }
}
