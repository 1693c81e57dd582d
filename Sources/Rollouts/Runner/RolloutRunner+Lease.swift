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

  mutating func renewed(_ record: LeaseRecord, _ revision: String, before next: Continuation) -> Step {
    lease = Written(content: record, revision: revision)
    switch next {
    // Someone may have paused the rollout meanwhile, or have given it up.
    case .interval(let secondsLeft): return ask(.readingRoutes(secondsLeft: secondsLeft))
    case .settling: return isExpired ? release(.expired) : ask(.settling)
    case .checking: return isExpired ? release(.expired) : ask(.checking)
    }
  }

  /// A part of the lease's time is over: it is renewed.
  mutating func renew(before next: Continuation) -> Step {
    guard var record = lease.content else { return end(.leaseLost) }
    renewals += 1
    record.renewal = renewal
    return ask(.renewing(record, before: next))
  }

  /// The longest time between two renewals, in seconds.
  public var longestSlice: Int { leaseSeconds / 3 }

  /// Gives the lease back, so that nobody has to wait for its end.
  mutating func release(_ outcome: RunnerOutcome) -> Step { ask(.releasing(outcome)) }

  /// The longest wait between two renewals.
  func slice(of seconds: Int) -> Int { min(seconds, longestSlice) }

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
