import Routing

extension RolloutRecord {
  /// The rollouts whose weights can be brought back: what they left traffic with is a destination of the rule still.
  public var revisions: [Int] { goals.map(\.number) }

  private var goals: [PastRollout] {
    (past + [PastRollout(self)].compactMap(\.self)).filter { goal in weights(of: goal).contains { $0 > .zero } }
  }

  private func weights(of goal: PastRollout) -> [Weight] {
    rule.destinations.map { destination in goal.shares.first { $0.target == destination.target }?.weight ?? .zero }
  }

  /// The record of going back to the weights that a rollout left behind; nil for one that is not remembered, and while
  /// one is under way.
  ///
  /// - Parameter number: one of `revisions`.
  public func reverted(to number: Int, at time: Int64, by actor: String) -> RolloutRecord? {
    guard state.isOver, let goal = goals.first(where: { $0.number == number }) else { return nil }
    let weights = weights(of: goal)
    let destinations = zip(rule.destinations, weights).map { ShiftedDestination($0.target, .weighted($1)) }
    guard
      let rule = ShiftedRule(
        rule.choice,
        destinations,
        stable: rule.stable,
        canary: rule.canary,
        exposure: Exposure()
      )
    else { return nil }
    let baseline = zip(state.baseline, weights).map { BaselineWeight($0.role, $1.number) }
    let undone = RolloutState(
      state.plan,
      baseline: baseline,
      phase: .ended(.undone),
      tally: .none,
      term: state.term
    )
    var record = RolloutRecord(undone, of: rule, gates: gates, after: self)
    record.advance(to: undone, at: time, by: actor, because: "to revision \(number)")
    return record
  }
}
