import Analysis
import Rollouts
import Routing
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

  /// The rollout after some events, as it is kept.
  static func record(after events: [RolloutEvent]) throws -> RolloutRecord {
    var record = RolloutRecord(try state(), of: try rule())
    for (place, event) in events.enumerated() {
      record.advance(to: try record.state.after(event), at: 1_000 + Int64(place), by: "ada@laptop")
    }
    return record
  }

  /// A rule of which v3 is not a destination yet.
  static func rule() throws -> ShiftedRule {
    let targets = ["v1", "v3", "v2"].map {
      RouteTarget(QualifiedHost(whole: "reviews.default.svc.cluster.local"), subset: $0)
    }
    let exposure = Exposure(
      mirror: try Percentage("10%"),
      header: try NamedValue("x-canary=always"),
      cookie: try CookieName("release")
    )
    let rule = ShiftedRule(
      .named("reviews"),
      [
        ShiftedDestination(targets[0], .weighted(try #require(Weight(90)))), ShiftedDestination(targets[1], .added),
        ShiftedDestination(targets[2], .unweighted),
      ],
      stable: 0,
      canary: 1,
      exposure: exposure
    )
    return try #require(rule)
  }

  static func state(
    after events: [RolloutEvent],
    _ mode: FailureTolerance.Mode = .consecutive,
    approval: Bool = false
  ) throws -> RolloutState {
    try events.reduce(try state(mode, approval: approval)) { try $0.after($1) }
  }
}
