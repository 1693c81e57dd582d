import Console
import MeshStores
import Output
import Rollouts
import Routing

/// Something that a person has happen to a rollout, whoever drives it: the driver sees it with its next look.
struct RolloutIntervention {
  /// How often it is worked out anew when others write at the same time.
  private static let attempts = 5

  let word: String
  let mesh: MeshOptions
  let driving: RolloutDriving
  /// Whether nothing is written.
  let isRehearsal: Bool
  let store: any MeshStore
  let context: Context

  private var command: RolloutCommandLine { RolloutCommandLine(word: word, mesh: mesh) }

  /// Has it happen.
  func make(_ event: RolloutEvent) async throws(CommandError) -> ExitStatus {
    try await make { record throws(CommandError) in
      do throws(IllegalTransition) { return try record.state.after(event) } catch { throw .illegal(error, command) }
    }
  }

  private func make(
    _ change: (RolloutRecord) throws(CommandError) -> RolloutState
  ) async throws(CommandError) -> ExitStatus {
    for _ in 0..<Self.attempts {
      let scene = try await RolloutReading(of: word, mesh, store: store, in: context).read()
      var record = try scene.existingRecord()
      let next = try change(record)
      try checkDrift(of: record, scene)
      let actor = mesh.actsAs ?? context.environment.userAtHost
      record.advance(to: next, at: context.clock.now().seconds, by: actor)
      if let status = try await write(record, scene) { return status }
    }
    throw .conflict("others write the routes of \(word) all the time; nothing was written", next: "repeat the command")
  }

  /// Takes the weights back to those behind an earlier rollout.
  func revert(to number: Int) async throws(CommandError) -> ExitStatus {
    for _ in 0..<Self.attempts {
      let scene = try await RolloutReading(of: word, mesh, store: store, in: context).read()
      let record = try scene.existingRecord()
      guard record.state.isOver else { throw .illegal(.underWay, command) }
      let actor = mesh.actsAs ?? context.environment.userAtHost
      guard let reverted = record.reverted(to: number, at: context.clock.now().seconds, by: actor) else {
        let numbers = record.revisions.map(String.init).joined(separator: ", ")
        throw .notFound("there is no revision \(number) of \(word)", next: "revisions are \(numbers)")
      }
      try checkDrift(of: record, scene)
      if let status = try await write(reverted, scene) { return status }
    }
    throw .conflict("others write the routes of \(word) all the time; nothing was written", next: "repeat the command")
  }

  /// Weights that someone else changed are not overwritten unasked.
  private func checkDrift(of record: RolloutRecord, _ scene: RolloutScene) throws(CommandError) {
    let weights = try scene.placed.weights(of: record.rule, like: record.state.baseline)
    guard weights != record.state.weights, !driving.takesOver else { return }
    throw RolloutEnding.drift(record.state.weights, weights, command)
  }

  /// Nil when someone else wrote meanwhile.
  private func write(_ record: RolloutRecord, _ scene: RolloutScene) async throws(CommandError) -> ExitStatus? {
    let announcer = RolloutAnnouncer(
      context: context,
      format: driving.format,
      events: store.hasServer && !isRehearsal
        ? RolloutEvents(store: store, routes: scene.placed.resource, clock: context.clock) : nil
    )
    guard !isRehearsal else {
      try await scene.place.rehearse(record, over: scene.placed)
      await announcer.tell(record)
      context.report(["nothing was written"])
      return .done
    }
    guard let placed = try await scene.place.write(record, over: scene.placed) else { return nil }
    await announcer.tell(record)
    if scene.record?.form != record.form { try await settle(placed, record, announcer) }
    if case .running = record.state.phase {
      context.report(["who drives it goes on from there; if nobody does: \(command("resume"))"])
    }
    return .done
  }

  /// Waits until the proxies follow. That nobody can be asked is no failure of what was written, unless it was asked for.
  private func settle(
    _ placed: PlacedRollout,
    _ record: RolloutRecord,
    _ announcer: RolloutAnnouncer
  ) async throws(CommandError) {
    let outcome: RolloutSettling.Outcome
    do throws(CommandError) {
      let settling = try await RolloutSettling(
        driving.waiting,
        within: driving.waitLimit.duration,
        mesh,
        driving.istiods,
        store: store,
        in: context,
        driving.format.errorFormat
      )
      outcome = try await settling.wait(for: placed, record)
    } catch {
      guard driving.waiting == .standard, let report = error.outcome.report else { throw error }
      return context.warn(
        "it is written; whether the proxies follow is not known: \(report.message)",
        as: driving.format.errorFormat
      )
    }
    announcer.tell(outcome, of: record)
    guard case .settled = outcome else {
      throw .timedOut("it is written, and not in force in the proxies", next: "see meshctl proxy-status")
    }
  }
}
