extension RolloutRunner {
  mutating func sawLease(_ record: LeaseRecord?, _ revision: String?, _ now: Duration) -> Step {
    let former = lease.content
    lease = Written(content: record, revision: revision)
    observation.see(record, at: now)
    if let holder = record?.holder, let former, former.holder == holder, former.renewal != record?.renewal {
      return end(.held(by: holder))
    }
    let remaining = observation.remaining(at: now)
    guard remaining > .zero else { return ask(.takingLease(nextRecord(after: record))) }
    if isInterrupted || isExpired { return end(heldOutcome) }
    return ask(.watchingLease)
  }

  /// Who has the lease that this runner waits for.
  var heldOutcome: RunnerOutcome { lease.content?.holder.map { .held(by: $0) } ?? .leaseLost }

  mutating func tookLease(_ record: LeaseRecord, _ revision: String) -> Step {
    lease = Written(content: record, revision: revision)
    return ask(.readingRoutes())
  }

  mutating func renewed(_ record: LeaseRecord, _ revision: String, _ secondsLeft: Int) -> Step {
    lease = Written(content: record, revision: revision)
    // Someone may have paused the rollout meanwhile, or have given it up.
    return ask(.readingRoutes(secondsLeft: secondsLeft))
  }

  /// A part of the interval is over: the lease is renewed.
  mutating func waited(_ secondsLeft: Int) -> Step {
    guard let record = lease.content else { return end(.leaseLost) }
    renewals += 1
    var next = record
    next.renewal = renewal
    return ask(.renewing(next, secondsLeft: max(secondsLeft - slice(of: secondsLeft), 0)))
  }

  /// Gives the lease back, so that nobody has to wait for its end.
  mutating func release(_ outcome: RunnerOutcome) -> Step { ask(.releasing(outcome)) }

  /// The longest wait between two renewals.
  func slice(of seconds: Int) -> Int { min(seconds, leaseSeconds / 3) }

  /// The term of this runner; 0 before it has one.
  var term: Int { lease.content?.holder == identity ? lease.content?.term ?? 0 : 0 }

  private var renewal: String { "\(identity)/\(renewals)" }

  private mutating func nextRecord(after record: LeaseRecord?) -> LeaseRecord {
    renewals += 1
    // Kubernetes keeps it in 32 bits (`coordination/v1`, `LeaseTransitions`); a number at its end comes from no run.
    let term = min(record?.term ?? 0, Int(Int32.max) - 1) + 1
    return LeaseRecord(holder: identity, term: term, renewal: renewal, seconds: leaseSeconds)
  }
}
