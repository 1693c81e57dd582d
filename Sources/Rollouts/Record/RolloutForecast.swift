/// How long a rollout that goes on by itself takes at best.
public struct RolloutForecast: Hashable, Sendable {
  /// Seconds until its gates are checked next; none when that is due.
  public let untilCheck: Int64
  /// Seconds until it is promoted if every check passes, without the time that proxies and people take.
  public let untilPromotion: Int64

  /// Looks ahead; nil for a rollout that waits or is over, and for one of which nothing tells when its interval began.
  ///
  /// - Parameter now: seconds since 1970.
  public init?(_ record: RolloutRecord, at now: Int64) {
    guard case .running(let position) = record.state.phase, let begun = record.journal.last?.time else { return nil }
    // The interval begins anew with each check.
    let start = max(begun, record.lastCheck?.time ?? begun)
    let plan = record.state.plan
    let interval = Int64(plan.interval)
    let (passed, overflow) = now.subtractingReportingOverflow(start)
    untilCheck = overflow ? 0 : interval - max(0, min(passed, interval))
    let (rest, isTooLong) = Int64(plan.checks(after: position)).multipliedReportingOverflow(by: interval)
    let (sum, isBeyond) = rest.addingReportingOverflow(untilCheck)
    untilPromotion = isTooLong || isBeyond ? .max : sum
  }
}

extension RolloutPlan {
  /// How many checks come after the next one, if all pass.
  fileprivate func checks(after position: Position) -> Int {
    let (stepCount, bakes) = (steps.shares.count, bakeChecks)
    return switch position {
    case .preview(let checksLeft): max(0, checksLeft - 1) + stepCount + bakes
    case .step(let index): max(0, stepCount - 1 - index) + bakes
    case .bake(let checksLeft): max(0, checksLeft - 1)
    }
  }
}
