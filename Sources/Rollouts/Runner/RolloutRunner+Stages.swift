extension RolloutRunner {
  /// Goes to a stage and asks for what it needs.
  mutating func ask(_ stage: Stage) -> Step {
    self.stage = stage
    return current
  }

  /// Stops.
  mutating func end(_ outcome: RunnerOutcome) -> Step { ask(.over(outcome)) }

  /// What the present stage needs.
  var current: Step {
    switch stage {
    case .readingLease: .ask(.readLease)
    case .watchingLease: .ask(.wait(seconds: 1))
    case .takingLease(let record), .renewing(let record, _): .ask(.writeLease(record, replacing: lease.revision))
    case .readingRoutes: .ask(.readRoutes)
    case .writing(let state): routes.revision.map { .ask(.writeRoutes(state, replacing: $0)) } ?? .ask(.readRoutes)
    case .settling: routes.content.map { .ask(.settle($0)) } ?? .ask(.readRoutes)
    case .waiting(let left): .ask(.wait(seconds: slice(of: left)))
    case .checking: routes.content.map { .ask(.check($0)) } ?? .ask(.readRoutes)
    case .releasing: .ask(.writeLease(freeRecord, replacing: lease.revision))
    case .over(let outcome): .done(outcome)
    }
  }

  /// What gives the lease back where the run cannot go on, and the revision that it replaces; nil for one that has none.
  public var surrender: (record: LeaseRecord, revision: String?)? { term > 0 ? (freeRecord, lease.revision) : nil }

  private var freeRecord: LeaseRecord {
    LeaseRecord(holder: nil, term: term, renewal: "\(identity)/released", seconds: leaseSeconds)
  }
}
