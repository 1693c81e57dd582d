/// All that has to be remembered of a rollout, so that anyone can go on with it from anywhere.
///
/// It is written together with the weights, in one request: they never contradict each other.
public struct RolloutState: Hashable, Sendable {
  /// What is to be done.
  public let plan: RolloutPlan
  /// The weights from before, in the order of the rule's destinations.
  public let baseline: [BaselineWeight]
  /// Whether it is under way, and how far.
  public internal(set) var phase: RolloutPhase
  /// What failed so far.
  public internal(set) var tally: FailureTally
  /// The fencing number of the lease of who drives it; 0 before anyone does.
  public internal(set) var term: Int

  /// Begins a rollout.
  public init(_ plan: RolloutPlan, baseline: [BaselineWeight]) {
    self.init(plan, baseline: baseline, phase: .running(plan.opening), tally: .none, term: 0)
  }

  init(_ plan: RolloutPlan, baseline: [BaselineWeight], phase: RolloutPhase, tally: FailureTally, term: Int) {
    self.plan = plan
    self.baseline = baseline
    self.phase = phase
    self.tally = tally
    self.term = term
  }

  /// Whether nothing is to happen any more.
  public var isOver: Bool { if case .ended = phase { true } else { false } }

  /// What the new version has by now; nil where the weights are those from before.
  public var share: CanaryShare? { share(in: phase) }

  private func share(in phase: RolloutPhase) -> CanaryShare? {
    switch phase {
    case .running(let position), .paused(let position, _): share(at: position)
    case .ended(.promoted): .all
    case .ended: nil
    }
  }

  /// The weights that go with the state: those of other destinations than the two are never touched.
  public var weights: [BaselineWeight] { weights(in: phase) }

  /// The weights that go with a phase of the same rollout.
  public func weights(in phase: RolloutPhase) -> [BaselineWeight] {
    guard let share = share(in: phase) else { return baseline }
    let pool = pool
    let canary = share.part(of: pool)
    return baseline.map { destination in
      switch destination.role {
      case .canary: BaselineWeight(destination.role, canary)
      case .stable: BaselineWeight(destination.role, pool - canary)
      case .other: destination
      }
    }
  }

  /// What the two versions have together: what they had before, or a hundred where nothing else has any.
  private var pool: Int32 {
    guard baseline.contains(where: { !$0.isMoved && $0.weight > 0 }) else { return 100 }
    return Int32(clamping: baseline.filter(\.isMoved).reduce(Int64(0)) { $0 + Int64($1.weight) })
  }

  /// The steps whose share of the traffic is too small for the weights of the rule to say it.
  public var unsayableSteps: [CanaryShare] { plan.steps.shares.filter { $0.part(of: pool) == 0 } }

  private func share(at position: Position) -> CanaryShare? {
    switch position {
    case .preview: CanaryShare.none
    case .step(let index): plan.steps.shares.indices.contains(index) ? plan.steps.shares[index] : nil
    case .bake: plan.steps.shares.last
    }
  }
}
