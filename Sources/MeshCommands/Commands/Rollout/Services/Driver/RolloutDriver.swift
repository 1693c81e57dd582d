import Console
import MeshStores
import Rollouts

/// Drives a rollout in the foreground: does what its runner asks for, and gives back the answers.
struct RolloutDriver {
  let place: RolloutPlace
  let lease: any RolloutLease
  let settling: RolloutSettling
  var checks: GateChecks
  let announcer: RolloutAnnouncer
  let interruption: DriverInterruption
  /// When the command is to end, whatever the rollout is at.
  let deadline: Deadline
  /// Who is noted as the one who does it.
  let actor: String
  let clock: WallClock
  /// The rollout that begins with the run; nil to go on with one.
  let beginning: RolloutRecord?
  /// Whether the run is over as soon as the proxies have the first step.
  let onlyBegins: Bool

  private var runner: RolloutRunner
  private var placed: PlacedRollout
  private var record: RolloutRecord?
  private var lastCheck: GateCheck?
  /// What is asked of proxies and gates, for longer than a lease is not renewed.
  private var settlingWork: LongWork<Result<RolloutSettling.Outcome, CommandError>>?
  private var checkingWork: LongWork<Result<(GateReport, GateChecks), CommandError>>?
  /// Whether the window of observation was begun for the state as it is. It goes on where a check had too little to see.
  private var isObserving = false

  init(
    _ task: RunnerTask,
    identity: String,
    beginning: RolloutRecord?,
    onlyBegins: Bool = false,
    place: RolloutPlace,
    seen placed: PlacedRollout,
    lease: any RolloutLease,
    settling: RolloutSettling,
    checks: GateChecks,
    announcer: RolloutAnnouncer,
    interruption: DriverInterruption,
    deadline: Deadline,
    actor: String,
    clock: WallClock
  ) {
    runner = RolloutRunner(task, identity: identity)
    self.placed = placed
    self.beginning = beginning
    self.onlyBegins = onlyBegins
    self.place = place
    self.lease = lease
    self.settling = settling
    self.checks = checks
    self.announcer = announcer
    self.interruption = interruption
    self.deadline = deadline
    self.actor = actor
    self.clock = clock
  }

  /// Goes on until the runner has an outcome, or something fails that it cannot wait out.
  ///
  /// - Returns: the outcome, and the record as it was seen last.
  mutating func drive() async -> (outcome: Result<RunnerOutcome, CommandError>, record: RolloutRecord?) {
    do throws(CommandError) {
      let outcome = try await outcome()
      await endWork()
      return (.success(outcome), record ?? placed.record)
    } catch {
      await endWork()
      await giveBack()
      return (.failure(error), record ?? placed.record)
    }
  }

  /// Who lost the lease asks nobody any more, and leaves no command of the user's behind.
  private func endWork() async {
    guard settlingWork != nil || checkingWork != nil else { return }
    interruption.request()
    _ = await settlingWork?.result(within: .seconds(runner.longestSlice))
    _ = await checkingWork?.result(within: .seconds(runner.longestSlice))
  }

  /// Nobody has to wait for the end of a lease that is not renewed any more.
  private func giveBack() async {
    guard let (free, revision) = runner.surrender else { return }
    // A mesh that did not answer is asked once more, and not waited for.
    interruption.request()
    _ = try? await lease.write(free, replacing: revision)
  }

  private mutating func outcome() async throws(CommandError) -> RunnerOutcome {
    let start = ContinuousClock.now
    var step = runner.first
    while case .ask(let request) = step {
      if interruption.isRequested { runner.interrupt() }
      if deadline.isOver || onlyBegins && record != nil { runner.expire() }
      let answer = try await answer(request)
      // Whatever was asked for is cut short by an interruption: what follows has to know.
      if interruption.isRequested { runner.interrupt() }
      step = runner.take(answer, at: ContinuousClock.now - start)
    }
    guard case .done(let outcome) = step else { return .missing }
    return outcome
  }

  private mutating func answer(_ request: RunnerRequest) async throws(CommandError) -> RunnerAnswer {
    switch request {
    case .readLease:
      let (lease, revision) = try await lease.read()
      return .lease(following(lease), revision: revision)
    case .writeLease(let record, let replaced):
      return try await lease.write(record, replacing: replaced).map { .written(revision: $0) } ?? .conflict
    case .readRoutes: return try await readRoutes()
    case .writeRoutes(let state, let replaced): return try await write(state, replacing: replaced)
    case .settle(let state): return try await settle(state)
    case .wait(let seconds): return await wait(seconds)
    case .check(let state): return try await check(state)
    }
  }

  /// The lease, whose fencing numbers count on behind that of the routes where it was deleted meanwhile.
  private func following(_ lease: LeaseRecord?) -> LeaseRecord? {
    let term = placed.record?.state.term ?? 0
    guard var lease else { return term > 0 ? LeaseRecord(holder: nil, term: term, renewal: "", seconds: 0) : nil }
    lease.term = max(lease.term, term)
    return lease
  }

  // MARK: Routes

  private mutating func readRoutes() async throws(CommandError) -> RunnerAnswer {
    placed = try await place.read()
    let placed = placed
    if let beginning, record == nil {
      let weights = try placed.weights(of: beginning.rule, like: beginning.state.baseline)
      return .routes(state: placed.record?.state, weights: weights, revision: placed.revision)
    }
    let known = record
    record = placed.record
    guard let record else { return .routes(state: nil, weights: [], revision: placed.revision) }
    tellOfOthers(record, known)
    let weights = try placed.weights(of: record.rule, like: record.state.baseline)
    return .routes(state: record.state, weights: weights, revision: placed.revision)
  }

  /// What was not written here is told all the same: where a rollout is gone on with, and what others have happen to it.
  private func tellOfOthers(_ record: RolloutRecord, _ known: RolloutRecord?) {
    let isNews =
      if let known { known.state.phase != record.state.phase } else if case .running = record.state.phase {
        true
      } else {
        false
      }
    if isNews { announcer.show(record) }
  }

  private mutating func write(_ state: RolloutState, replacing revision: String) async throws(CommandError)
    -> RunnerAnswer
  {
    guard placed.revision == revision else { return .conflict }
    var next: RolloutRecord
    if let record {
      next = record
    } else if let beginning {
      next = RolloutRecord(beginning.state, of: beginning.rule, gates: beginning.gates, after: placed.record)
    } else {
      return .conflict
    }
    next.lastCheck = lastCheck ?? next.lastCheck
    next.advance(to: state, at: clock.now().seconds, by: actor, because: reason(for: state))
    guard let written = try await place.write(next, over: placed) else { return .conflict }
    let isNews = record?.state.phase != next.state.phase
    placed = written
    record = next
    isObserving = false
    if isNews { await announcer.tell(next) }
    return .written(revision: written.revision)
  }

  /// Why a rollout goes back: what its gates said.
  private func reason(for state: RolloutState) -> String? {
    guard case .ended(.rolledBack) = state.phase else { return nil }
    return lastCheck.map { $0.report.objections.map(\.reason).joined(separator: "; ") }
  }

  // MARK: Waiting

  private mutating func settle(_ state: RolloutState) async throws(CommandError) -> RunnerAnswer {
    guard let record else { return .settled }
    let (settling, placed, interruption) = (settling, placed, interruption)
    let work =
      settlingWork
      ?? LongWork {
        await interruption.result { () async -> Result<RolloutSettling.Outcome, CommandError> in
          do throws(CommandError) { return .success(try await settling.wait(for: placed, record)) } catch {
            return .failure(error)
          }
        }
      }
    settlingWork = work
    guard let outcome = await work.result(within: .seconds(runner.longestSlice)) else { return .working }
    settlingWork = nil
    if interruption.isRequested { return .settled }
    let settled = try outcome.get()
    announcer.tell(settled, of: record)
    guard case .settled = settled else { return .unsettled }
    return .settled
  }

  private mutating func wait(_ seconds: Int) async -> RunnerAnswer {
    if !isObserving, runner.isObserving {
      let unbegun = checks
      checks = await interruption.result {
        var begun = unbegun
        await begun.begin()
        return begun
      }
      isObserving = true
    }
    let end = deadline.earlier(after: .seconds(seconds)).instant ?? .now
    await interruption.sleep(end - .now)
    return .waited
  }

  /// What a command of the user's says that runs before what comes next.
  private static func hook(before state: RolloutState, _ checks: GateChecks) async throws(CommandError) -> GateResult? {
    switch (try? state.after(.checked(.pass)))?.phase {
    case .running(.step)?, .paused(.step, .approval)?:
      try await checks.run(.beforeStep, weight: state.share?.percent ?? 0)
    case .ended(.promoted)?: try await checks.run(.beforePromotion, weight: state.share?.percent ?? 0)
    default: nil
    }
  }

  private mutating func check(_ state: RolloutState) async throws(CommandError) -> RunnerAnswer {
    let (asked, interruption) = (checks, interruption)
    let work =
      checkingWork
      ?? LongWork {
        await interruption.result { () async -> Result<(GateReport, GateChecks), CommandError> in
          var asked = asked
          do throws(CommandError) {
            var report = try await asked.check()
            if report.verdict == .pass, let hook = try await Self.hook(before: state, asked) { report.add(hook) }
            return .success((report, asked))
          } catch {
            return .failure(error)
          }
        }
      }
    checkingWork = work
    guard let outcome = await work.result(within: .seconds(runner.longestSlice)) else { return .working }
    checkingWork = nil
    if interruption.isRequested { return .checked(.noData) }
    let report: GateReport
    (report, checks) = try outcome.get()
    let check = GateCheck(report, at: clock.now().seconds)
    lastCheck = check
    if let record { announcer.tell(check, of: record) }
    if (try? state.after(.checked(report.verdict))) == state { try await keep(check) }
    return .checked(report.verdict)
  }

  /// A check that changes nothing is kept all the same: others want to know what the rollout waits for.
  private mutating func keep(_ check: GateCheck) async throws(CommandError) {
    guard var next = record else { return }
    next.lastCheck = check
    // Where someone else wrote meanwhile, it is seen before the next interval.
    guard let written = try await place.write(next, over: placed) else { return }
    (placed, record) = (written, next)
  }
}
