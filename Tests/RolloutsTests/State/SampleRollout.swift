import Rollouts
import Testing

/// A rollout of three steps with two checks behind the last, and two failures to go back at.
enum SampleRollout {
  static func state(_ mode: FailureTolerance.Mode = .consecutive, approval: Bool = false) throws -> RolloutState {
    let plan = RolloutPlan(
      service: "reviews.default.svc.cluster.local",
      stable: "v1",
      canary: "v3",
      steps: try StepList("5,50,100"),
      interval: 60,
      bakeChecks: 2,
      tolerance: try #require(FailureTolerance(2, mode)),
      onNoData: .hold,
      needsApproval: approval
    )
    let baseline = [BaselineWeight(.stable, 90), BaselineWeight(.canary, 0), BaselineWeight(.other, 10)]
    return RolloutState(try #require(plan), baseline: baseline)
  }

  static func state(
    after events: [RolloutEvent],
    _ mode: FailureTolerance.Mode = .consecutive,
    approval: Bool = false
  ) throws -> RolloutState {
    try events.reduce(try state(mode, approval: approval)) { try $0.after($1) }
  }
}
