import Rollouts
import TestSupport

/// A rollout with runners, people and crashes in an order that the seed decides.
struct RolloutModel {
  private var generator: SeededGenerator
  private(set) var world: ModelWorld
  private var runners: [ModelRunner] = []
  /// What people read, and are about to write something made of it.
  private var commands: [(state: RolloutState, revision: String, event: RolloutEvent)] = []
  private var runnerCount = 0
  /// Whether nothing gets in the way any more.
  private var isAlone = false
  private var rolloutCount = 0
  /// The largest fencing number that was written with the routes, or that gates were checked with.
  private var fence = 0
  /// The fencing numbers of the runners.
  private var terms: [String: Int] = [:]
  /// When the lease was written last.
  private var renewal = 0
  /// The routes that were looked at last.
  private var checkedRevision = ""
  /// What must hold and does not.
  private(set) var violations: [String] = []
  /// What happened, for the message about a violation.
  private(set) var log: [Happening] = []

  /// What was asked of the world, by whom, and what it answered.
  struct Happening {
    let actor: String
    let request: RunnerRequest
    let answer: RunnerAnswer
  }

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    world = ModelWorld(RolloutState(Self.plan(&generator), baseline: Self.baseline(&generator)))
  }

  /// One thing happens.
  mutating func happen() {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<6 where runners.count < 3: start()
    case 6..<8: crash()
    case 8: if let index = runners.indices.randomElement(using: &generator) { runners[index].expire() }
    case 9..<11: if let index = runners.indices.randomElement(using: &generator) { runners[index].interrupt() }
    case 11..<15: readForCommand()
    case 15..<19: writeCommand()
    case 19..<21: world.change(weights: nil)
    case 21: world.change(weights: Bool.random(using: &generator) ? drifted : nil)
    case 22..<26: world.clock += Int.random(in: 0...20, using: &generator)
    default: advance()
    }
    check()
  }

  /// Everyone is gone but one runner that takes over and finds nothing wrong: the rollout ends.
  mutating func finish() {
    isAlone = true
    runners = []
    commands = []
    for opening in [nil, RolloutEvent.resume] + Array(repeating: RolloutEvent.resume, count: 20) {
      if case .ended? = world.state?.phase { return }
      var isPaused = false
      if case .paused? = world.state?.phase { isPaused = true }
      var runner = newRunner(RunnerTask(isPaused ? opening : nil, takesOver: true))
      for _ in 0..<2000 {
        guard let request = runner.request else { break }
        runner.take(apply(request, by: runner.identity, .pass, settles: true), at: world.clock)
        check()
      }
    }
    violations.append("it never ends: \(String(describing: world.state?.phase))")
  }

  // MARK: What happens

  private mutating func start() {
    let openings: [RolloutEvent?] = [nil, nil, nil, .resume, .promote(.next), .abort]
    let opening = openings.randomElement(using: &generator) ?? nil
    let mode = RunnerTask.Interruption.allCases.randomElement(using: &generator) ?? .hold
    let takesOver = Int.random(in: 0..<4, using: &generator) == 0
    let begins = Int.random(in: 0..<5, using: &generator) == 0 ? newRollout() : nil
    runners.append(
      newRunner(RunnerTask(begins == nil ? opening : nil, begins: begins, takesOver: takesOver, onInterrupt: mode))
    )
  }

  /// Another rollout, thought out for the routes as they are.
  private mutating func newRollout() -> RolloutState {
    rolloutCount += 1
    return RolloutState(Self.plan(&generator, service: "rollout-\(rolloutCount)"), baseline: world.weights)
  }

  private mutating func newRunner(_ task: RunnerTask) -> ModelRunner {
    runnerCount += 1
    let offset = Int.random(in: -1_000_000...1_000_000, using: &generator)
    return ModelRunner(task, identity: "runner-\(runnerCount)", clockOffset: offset)
  }

  /// A process is gone, before what it asked for was done or behind it.
  private mutating func crash() {
    guard let index = runners.indices.randomElement(using: &generator) else { return }
    let runner = runners.remove(at: index)
    guard Bool.random(using: &generator), let request = runner.request else { return }
    _ = apply(request, by: runner.identity, .pass, settles: true)
  }

  private mutating func advance() {
    guard let index = runners.indices.randomElement(using: &generator) else { return }
    guard let request = runners[index].request else {
      runners.remove(at: index)
      return
    }
    let verdicts: [CheckVerdict] = [.pass, .pass, .pass, .fail, .noData]
    let answer = apply(
      request,
      by: runners[index].identity,
      verdicts.randomElement(using: &generator) ?? .pass,
      settles: Int.random(in: 0..<20, using: &generator) > 0
    )
    runners[index].take(answer, at: world.clock)
  }

  private mutating func readForCommand() {
    guard let state = world.state, !world.isDrifted else { return }
    let events: [RolloutEvent] = [.pause(.requested), .resume, .promote(.next), .promote(.full), .abort, .undo]
    guard let event = events.randomElement(using: &generator) else { return }
    commands.append((state, world.routesText, event))
  }

  private mutating func writeCommand() {
    guard let index = commands.indices.randomElement(using: &generator) else { return }
    let command = commands.remove(at: index)
    guard let next = try? command.state.after(command.event) else { return }
    let answer = world.write(next, command.revision)
    log.append(Happening(actor: "person", request: .writeRoutes(next, replacing: command.revision), answer: answer))
    guard case .written = answer else { return }
    if command.event == .abort || command.event == .undo, world.weights != next.baseline {
      violations.append("\(command.event) left \(world.weights)")
    }
  }

  private mutating func apply(
    _ request: RunnerRequest,
    by identity: String,
    _ verdict: CheckVerdict,
    settles: Bool
  ) -> RunnerAnswer {
    let former = world.lease
    let (formerState, formerWeights) = (world.state, world.weights)
    let isLong = !isAlone && Int.random(in: 0..<6, using: &generator) == 0
    let answer = world.answer(request, verdict, settles: settles, isLong: isLong)
    log.append(Happening(actor: identity, request: request, answer: answer))
    switch (request, answer) {
    case (.writeRoutes(let state, _), .written):
      checkFence(state.term, of: identity)
      if let formerState, formerState.plan.service != state.plan.service {
        if !formerState.isOver { violations.append("\(state.plan.service) began over \(formerState.plan.service)") }
        if state.baseline != formerWeights { violations.append("what was there before is not what it goes back to") }
      }
    // Whoever got as far as this drives it, and nobody before may write any more. Looking alone does no harm.
    case (.check, .checked): fence = max(fence, terms[identity] ?? 0)
    case (.writeLease(let lease, _), .written): checkLease(lease, after: former)
    default: break
    }
    return answer
  }

  // MARK: What must hold

  private mutating func checkFence(_ term: Int, of identity: String) {
    if term < fence { violations.append("\(identity) went on with \(term) behind \(fence)") }
    fence = max(fence, term)
  }

  /// A lease that someone holds is only taken after it was silent for as long as it lasts.
  private mutating func checkLease(_ lease: LeaseRecord, after former: LeaseRecord?) {
    if let former, former.holder != nil, former.holder != lease.holder, lease.holder != nil,
      world.clock - renewal < former.seconds
    {
      violations.append("a lease was taken \(world.clock - renewal) seconds after it was renewed")
    }
    renewal = world.clock
    if let holder = lease.holder { terms[holder] = lease.term }
  }

  private mutating func check() {
    guard world.routesText != checkedRevision else { return }
    checkedRevision = world.routesText
    guard let state = world.state else { return violations.append("the state is gone") }
    guard !world.isDrifted else { return }
    if world.weights != state.weights { violations.append("weights \(world.weights) with \(state.phase)") }
    if !allowed(by: state).contains(world.weights) { violations.append("weights \(world.weights) of no step") }
    if state.share == nil, world.weights != state.baseline { violations.append("not the baseline") }
  }

  /// The weights of the steps worked out by other means than the code that is tested.
  private func allowed(by state: RolloutState) -> Set<[BaselineWeight]> {
    let isAlone = state.baseline.allSatisfy { $0.role != .other || $0.weight == 0 }
    let moved = state.baseline.filter { $0.role != .other }.map { Int($0.weight) }.reduce(0, +)
    let pool = isAlone ? 100 : moved
    let steps = ([0] + state.plan.steps.shares.map(\.percent) + [100]).map { percent in
      let canary = Int((Double(pool) * Double(percent) / 100).rounded(.toNearestOrAwayFromZero))
      return state.baseline.map { destination in
        switch destination.role {
        case .canary: BaselineWeight(.canary, Int32(canary))
        case .stable: BaselineWeight(.stable, Int32(pool - canary))
        case .other: destination
        }
      }
    }
    return Set(steps + [state.baseline])
  }

  // MARK: Random parts

  private var drifted: [BaselineWeight] {
    mutating get {
      world.weights.map { BaselineWeight($0.role, Int32.random(in: 0...100, using: &generator)) }
    }
  }

  private static func baseline(_ generator: inout SeededGenerator) -> [BaselineWeight] {
    var baseline = [BaselineWeight(.stable, 100), BaselineWeight(.canary, 0)]
    if Bool.random(using: &generator) {
      baseline = [
        BaselineWeight(.stable, .random(in: 1...97, using: &generator)), BaselineWeight(.canary, 0),
        BaselineWeight(.other, .random(in: 0...9, using: &generator)),
      ]
    }
    return baseline.shuffled(using: &generator)
  }

  private static func plan(
    _ generator: inout SeededGenerator,
    service: String = "rollout-0"
  ) -> RolloutPlan {
    let shares = Set(
      (0..<Int.random(in: 1...5, using: &generator)).map { _ in Int.random(in: 1...100, using: &generator) }
    )
    guard let steps = try? StepList(shares.sorted().compactMap { CanaryShare($0) }),
      let mode = FailureTolerance.Mode.allCases.randomElement(using: &generator),
      let tolerance = FailureTolerance(.random(in: 1...3, using: &generator), mode),
      let plan = RolloutPlan(
        service: service,
        stable: "v1",
        canary: "v3",
        steps: steps,
        interval: .random(in: 1...12, using: &generator),
        previewChecks: .random(in: 0...2, using: &generator),
        bakeChecks: .random(in: 0...2, using: &generator),
        tolerance: tolerance,
        onNoData: NoDataPolicy.allCases.randomElement(using: &generator) ?? .hold,
        needsApproval: Int.random(in: 0..<4, using: &generator) == 0
      )
    else { preconditionFailure("the generator makes plans that are none") }
    return plan
  }
}
