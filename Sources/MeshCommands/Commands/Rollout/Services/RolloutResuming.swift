import MeshStores
import Rollouts
import Routing

/// Goes on with a rollout from wherever it was left.
struct RolloutResuming<Options: RolloutDrivingOptions> {
  let options: Options
  let word: String
  let store: any MeshStore
  let context: Context

  /// Drives it until it ends.
  func resume() async throws(CommandError) -> ExitStatus {
    let format = options.driving.format.errorFormat
    let scene = try await RolloutReading(of: word, options.mesh, store: store, in: context).read()
    let record = try scene.existingRecord()
    if case .ended(let ending) = record.state.phase {
      throw .illegal(.over(ending), RolloutCommandLine(word: word, mesh: options.mesh))
    }
    if options.driving.isDetached {
      let patience = StorePatience(context, format)
      let place = try RolloutPlace(of: scene.placed.resource.reference, in: store, context, patience)
      return try await RolloutDetachment(options, word, store, in: context).start(besides: place)
    }
    let checks = try GateChecks(record.gates, options, of: versions(of: record, scene), store, in: context, format)
    let settling = try await RolloutSettling(options, store: store, in: context)
    return try await RolloutRun(options: options, word: word, store: store, context: context)
      .drive(scene, beginning: nil, opening: opening(of: record), checks, settling)
  }

  private func opening(of record: RolloutRecord) -> RolloutEvent? {
    if case .paused = record.state.phase { .resume } else { nil }
  }

  private func versions(of record: RolloutRecord, _ scene: RolloutScene) -> GatedVersions {
    let rule = record.rule
    return scene.versions(
      stable: rule.destinations[rule.stable].target,
      canary: rule.destinations[rule.canary].target,
      label: SubsetPolicy().label
    )
  }
}
