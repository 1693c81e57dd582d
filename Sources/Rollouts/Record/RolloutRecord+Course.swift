extension RolloutRecord {
  /// The record at each place of a rollout that goes well, from the first to the promotion.
  public var course: [RolloutRecord] {
    var records = [self]
    var state = state
    // A preview and a bake of many checks write the same all the while.
    while !state.isOver, let next = try? state.after(.promote(.next)) {
      if next.share != state.share || next.isOver || next.phase.isPreview != state.phase.isPreview {
        var record = self
        record.advance(to: next, at: 0, by: "")
        records.append(record)
      }
      state = next
    }
    return records
  }
}

extension RolloutPhase {
  fileprivate var isPreview: Bool {
    switch self {
    case .running(.preview), .paused(.preview, _): true
    default: false
    }
  }
}
