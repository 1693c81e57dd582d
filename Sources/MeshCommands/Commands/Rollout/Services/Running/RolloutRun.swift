import Console
import MeshStores
import Output
import Rollouts
import Routing

/// Runs a driver of a rollout in the foreground until it ends, waits for a person, or is interrupted.
struct RolloutRun<Options: RolloutDrivingOptions> {
  let options: Options
  /// The service as it was named.
  let word: String
  let store: any MeshStore
  let context: Context

  private var format: ErrorFormat { options.driving.format.errorFormat }

  /// Drives.
  ///
  /// - Parameters:
  ///   - beginning: the rollout that begins with the run; nil to go on with one.
  ///   - opening: what happens to it first.
  func drive(
    _ scene: RolloutScene,
    beginning: RolloutRecord?,
    opening: RolloutEvent?,
    _ checks: GateChecks,
    _ settling: RolloutSettling
  ) async throws(CommandError) -> ExitStatus {
    let driving = options.driving
    let interruption = DriverInterruption()
    let patience = StorePatience(context, format, interruption)
    let routes = scene.placed.resource
    let place = try RolloutPlace(of: routes.reference, in: store, context, patience)
    let task = RunnerTask(
      opening,
      begins: beginning?.state,
      takesOver: driving.takesOver,
      onInterrupt: driving.onInterrupt
    )
    let driver = RolloutDriver(
      task,
      identity: "\(actor)/\(UInt32.random(in: .min ... .max))",
      beginning: beginning,
      onlyBegins: driving.isDetached,
      place: place,
      lease: place.recordFile.map { FileLease($0) }
        ?? ClusterLease(for: routes.reference, in: store, context.clock, patience),
      settling: settling,
      checks: checks,
      announcer: announcer(of: routes),
      interruption: interruption,
      deadline: Deadline(after: driving.limit.duration),
      actor: actor,
      clock: context.clock
    )
    let result = await Self.uncancelled(driver, interruption)
    let (outcome, record) = try result.get()
    if driving.isDetached, outcome == .expired {
      return try await RolloutDetachment(options, word, store, in: context).start(besides: place)
    }
    let status = try RolloutEnding(word, options, context).status(of: outcome, record)
    await runLastHook(outcome, checks)
    return status
  }

  /// Who tells of it.
  func announcer(of routes: StoredResource) -> RolloutAnnouncer {
    RolloutAnnouncer(
      context: context,
      format: options.driving.format,
      events: store.hasServer ? RolloutEvents(store: store, routes: routes, clock: context.clock) : nil
    )
  }

  private var actor: String { options.mesh.actsAs ?? context.environment.userAtHost }

  /// A signal cancels the task of the command: the driver goes on without it, to leave good order.
  private static func uncancelled(
    _ driver: RolloutDriver,
    _ interruption: DriverInterruption
  ) async -> Result<(outcome: RunnerOutcome, record: RolloutRecord?), CommandError> {
    let task = Task { () -> Result<(outcome: RunnerOutcome, record: RolloutRecord?), CommandError> in
      var driver = driver
      do throws(CommandError) { return .success(try await driver.drive()) } catch { return .failure(error) }
    }
    return await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      interruption.request()
    }
  }

  /// What came of it is settled: a command that fails now is told, and changes nothing.
  private func runLastHook(_ outcome: RunnerOutcome, _ checks: GateChecks) async {
    let stage: HookStage
    switch outcome {
    case .ended(.promoted): stage = .afterPromotion
    case .ended(.rolledBack): stage = .afterRollback
    default: return
    }
    let result = try? await checks.run(stage, weight: stage == .afterPromotion ? 100 : 0)
    if let result, result.verdict != .pass { context.warn("\(result.name): \(result.reason)", as: format) }
  }
}
