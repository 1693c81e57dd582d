extension RolloutRecord {
  /// Where the rollout is, or was last before it ended; nil where the journal does not tell.
  public var position: Position? {
    if let position = state.phase.position { return position }
    return journal.reversed().lazy.compactMap(\.phase.position).first
  }
}

extension RolloutPhase {
  /// Where a rollout in this phase is; nil for one that is over.
  public var position: Position? {
    switch self {
    case .running(let position), .paused(let position, _): position
    case .ended: nil
    }
  }
}
