extension RolloutRecord {
  /// The record of a rollout that begins, and then at each step and at the promotion. O(steps), however many checks there
  /// are between them.
  public var course: [RolloutRecord] {
    let shares = state.plan.steps.shares
    let events = shares.map { RolloutEvent.promote(.to($0)) } + [.promote(.full)]
    // Without a preview it begins at the first step.
    return [self]
      + events.compactMap { try? state.after($0) }.map { next in
        var record = self
        record.advance(to: next, at: 0, by: "")
        return record
      }
  }
}
