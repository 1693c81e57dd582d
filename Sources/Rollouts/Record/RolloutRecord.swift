import Analysis
public import Routing

/// What is kept of the rollouts of a service, beside the routes that they shift.
public struct RolloutRecord: Hashable, Sendable {
  private static let journalLimit = 20
  private static let pastLimit = 10

  /// How many rollouts of the service there were, this one included.
  public let number: Int
  /// The rule that is shifted, and how it was before.
  public let rule: ShiftedRule
  /// What it has to pass.
  public let gates: GatePlan
  /// Where the rollout is.
  public private(set) var state: RolloutState
  /// What happened to it, oldest first.
  public private(set) var journal: [JournalEntry]
  /// What the gates said last; nil before they were asked.
  public var lastCheck: GateCheck?
  /// The rollouts before it that ended, oldest first.
  public let past: [PastRollout]

  /// Begins a rollout, behind one that ended.
  ///
  /// - Parameters:
  ///   - state: whose baseline has the rule's destinations in their order.
  ///   - former: what was kept so far.
  public init(
    _ state: RolloutState,
    of rule: ShiftedRule,
    gates: GatePlan = GatePlan(),
    after former: RolloutRecord? = nil
  ) {
    let past = (former?.past ?? []) + [former.flatMap(PastRollout.init)].compactMap(\.self)
    self.init(
      number: (former?.number ?? 0) + 1,
      rule: rule,
      gates: gates,
      state: state,
      journal: [],
      past: past.suffix(Self.pastLimit)
    )
  }

  init(
    number: Int,
    rule: ShiftedRule,
    gates: GatePlan,
    state: RolloutState,
    journal: [JournalEntry],
    lastCheck: GateCheck? = nil,
    past: [PastRollout]
  ) {
    self.number = number
    self.rule = rule
    self.gates = gates
    self.lastCheck = lastCheck
    self.state = state
    self.journal = journal
    self.past = past
  }

  /// Takes a later state of the same rollout; a phase that begins with it is noted.
  public mutating func advance(to next: RolloutState, at time: Int64, by actor: String, because reason: String? = nil) {
    if next.phase != state.phase || journal.isEmpty {
      journal = (journal + [JournalEntry(time: time, actor: actor, phase: next.phase, reason: reason)])
        .suffix(Self.journalLimit)
    }
    state = next
  }

  /// What each destination gets by the state, by the name of its subset, or of its host where it has none.
  public var shares: [(name: String, weight: Int32)] {
    zip(rule.destinations, state.weights).map { ($0.target.subset ?? $0.target.host.name, $1.weight) }
  }

  /// How the rule is to be written.
  public var form: ShiftForm {
    let weights = state.weights.map { Weight(Int64($0.weight)) ?? .zero }
    switch state.phase {
    case .running(let position), .paused(let position, _):
      if case .preview = position { return .underWay(weights, mirrors: true) }
      return .underWay(weights, mirrors: false)
    case .ended(.promoted): return .done(weights)
    case .ended: return .before
    }
  }
}
