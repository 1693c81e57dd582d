import Console
import MeshStores
import Rollouts

/// Tells of the rollout of a service, once or until it ends.
struct ServiceStatusRun: Sendable {
  /// How often that is looked at of which nobody gives notice: pods and proxies.
  private static let pause = Duration.seconds(10)

  private let service: String
  private let hints: RolloutHints
  private let exits: RolloutExitConditions
  private let format: ProgressFormat
  private let look: RolloutLook
  private let store: any MeshStore
  private let context: Context

  init(
    of service: String,
    _ mesh: MeshOptions,
    until exits: RolloutExitConditions,
    _ format: ProgressFormat,
    in context: Context
  ) throws(CommandError) {
    store = try context.openMesh(mesh, format.errorFormat)
    self.service = service
    hints = RolloutHints(word: service, mesh: mesh)
    self.exits = exits
    self.format = format
    look = RolloutLook(at: service, mesh, store, in: context, format.errorFormat)
    self.context = context
  }

  /// Tells how it stands.
  func tell() async throws(CommandError) -> ExitStatus {
    let snapshot = try await look.snapshot(of: try await look.scene())
    try RolloutDisplay(hints, format, in: context).showOnce(snapshot)
    return exits.exitStatus(of: snapshot.state) ?? snapshot.state.phase.exitStatus
  }

  /// Tells of each change until it ends, is as the exit conditions say, or the time is over.
  ///
  /// - Parameter limit: the longest time; zero watches forever.
  func watch(for limit: DurationArgument) async throws(CommandError) -> ExitStatus {
    let deadline = Deadline(after: limit.duration)
    let scene = try await look.scene()
    let notices = RolloutNotices()
    let ended = await withTaskGroup(of: Void.self) { group in
      group.addTask { await notices.tick(until: deadline) }
      group.addTask { [store] in await notices.follow(scene.place.routes, in: store) }
      if let file = scene.place.recordFile { group.addTask { await notices.follow(file) } }
      let result = await outcome(scene, notices, deadline, limit)
      group.cancelAll()
      return result
    }
    return try ended.get()
  }

  private func outcome(
    _ scene: RolloutScene,
    _ notices: RolloutNotices,
    _ deadline: Deadline,
    _ limit: DurationArgument
  ) async -> Result<ExitStatus, CommandError> {
    do throws(CommandError) {
      return .success(try await follow(scene, notices, deadline, limit))
    } catch {
      return .failure(error)
    }
  }

  private func follow(
    _ first: RolloutScene,
    _ notices: RolloutNotices,
    _ deadline: Deadline,
    _ limit: DurationArgument
  ) async throws(CommandError) -> ExitStatus {
    var display = RolloutDisplay(hints, format, in: context)
    var place = first.place
    var snapshot = try await look.snapshot(of: first)
    let number = snapshot.record.number
    var refresh = Deadline(after: Self.pause)
    var complaint: String?
    try display.show(snapshot)
    while true {
      if let status = status(of: snapshot, number) { return status }
      guard !deadline.isOver else { throw late(snapshot, limit) }
      guard await notices.next() else { throw .cancelled }
      do throws(CommandError) {
        if refresh.isOver {
          let scene = try await look.scene()
          place = scene.place
          snapshot = try await look.snapshot(of: scene)
          refresh = Deadline(after: Self.pause)
        } else if notices.takeChange() {
          snapshot = try await look.refreshed(snapshot, try await place.read(), place)
        }
        complaint = nil
      } catch {
        complaint = try waiting(out: error, after: complaint, notices)
      }
      if display.showsTime || complaint == nil { try display.show(snapshot.at(context.clock.now().seconds)) }
    }
  }

  /// An API server that restarts, or a file that is being written, is looked at again with the next second.
  private func waiting(
    out error: CommandError,
    after former: String?,
    _ notices: RolloutNotices
  ) throws(CommandError) -> String {
    switch error {
    case .input(let message, _), .timedOut(let message, _):
      if message != former { context.warn("\(message); trying again", as: format.errorFormat) }
      notices.postpone()
      return message
    default: throw error
    }
  }

  /// The status to end with; nil to go on.
  private func status(of snapshot: RolloutSnapshot, _ number: Int) -> ExitStatus? {
    guard snapshot.record.number == number else {
      // Another one began meanwhile, so that this one ended.
      let past = snapshot.record.past.first { $0.number == number }
      return RolloutPhase.ended(past?.ending ?? .aborted).exitStatus
    }
    if let status = exits.exitStatus(of: snapshot.state) { return status }
    return snapshot.state.isOver ? snapshot.state.phase.exitStatus : nil
  }

  private func late(_ snapshot: RolloutSnapshot, _ limit: DurationArgument) -> CommandError {
    .timedOut(
      "the rollout of \(service) has not ended after \(limit.argument): "
        + snapshot.state.phase.words(in: snapshot.plan),
      next: "watch longer with --timeout"
    )
  }
}
