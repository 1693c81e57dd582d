import ArgumentParsing
import MeshStores
import Output
import Rollouts
import Routing

/// Begins a rollout: finds out first whether all of its steps can be written, and then has it driven.
struct RolloutStarting<Options: RolloutShapeOptions> {
  let options: Options
  let word: String
  let path: [String]
  let store: any MeshStore
  let context: Context

  /// - Parameter command: which one was called, for mistakes of its line.
  init(_ options: Options, as command: any Command.Type, in context: Context) throws(CommandError) {
    self.options = options
    self.context = context
    word = options.service
    path = RolloutGroup.path(command)
    store = try context.openMesh(options.mesh, options.driving.format.errorFormat)
  }

  private var format: ErrorFormat { options.driving.format.errorFormat }

  /// A rollout that could begin, and the mesh that it was thought out for.
  func draft() async throws(CommandError) -> (RolloutScene, RolloutPlanning.Draft) {
    let gates = try options.gates.plan(of: path)
    let scene = try await RolloutReading(
      of: word,
      options.mesh,
      virtualService: options.shape.virtualService,
      isBeginning: true,
      store: store,
      in: context
    ).read()
    let command = RolloutCommandLine(word: word, mesh: options.mesh)
    return (scene, try RolloutPlanning(options.shape, gates, scene, command, for: path).draft())
  }

  /// Has the mesh check what each step would write, and the subsets before them; nothing is written.
  func rehearse(_ draft: RolloutPlanning.Draft, _ scene: RolloutScene) async throws(CommandError) {
    for change in draft.additions { try await make(change, dryRun: store.hasServer ? .server : .client) }
    for record in draft.record.course { try await scene.place.rehearse(record, over: scene.placed) }
  }

  /// Begins it, and stays with it until it ends.
  func start() async throws(CommandError) -> ExitStatus {
    try RolloutDetachment.check(options)
    let (scene, draft) = try await draft()
    let checks = try GateChecks(draft.record.gates, options, of: draft.versions, store, in: context, format)
    try await checks.probe()
    try await rehearse(draft, scene)
    if let result = try await checks.run(.beforeStart, weight: 0), result.verdict != .pass {
      context.warn("not begun: \(result.name): \(result.reason); nothing was written", as: format)
      return .rolledBack
    }
    let settling = try await RolloutSettling(options, store: store, in: context)
    try await prepare(draft, settling)
    context.report([RolloutPlanText.line(of: draft.record)])
    return try await RolloutRun(options: options, word: word, store: store, context: context)
      .drive(scene, beginning: draft.record, opening: nil, checks, settling)
  }

  /// The subsets come first: a route to one that no proxy knows loses requests.
  private func prepare(_ draft: RolloutPlanning.Draft, _ settling: RolloutSettling) async throws(CommandError) {
    for change in draft.additions {
      try await make(change, dryRun: .none)
      context.report([change.remark].compactMap(\.self))
    }
    guard !draft.additions.isEmpty else { return }
    guard case .settled = try await settling.wait(forTargets: draft.targets) else {
      throw .timedOut("the proxies do not know the new subset yet", next: "repeat the command; no traffic was moved")
    }
  }

  private func make(_ change: RouteChange, dryRun: DryRun) async throws(CommandError) {
    do throws(StoreError) {
      switch change.work {
      case .creation(let value): _ = try await store.create(value, dryRun: dryRun)
      case .edits(let resource, let edits):
        _ = try await store.edit(resource.reference, at: resource.revision, edits, dryRun: dryRun)
      case .deletion: break
      }
    } catch {
      throw .store(error)
    }
  }
}
