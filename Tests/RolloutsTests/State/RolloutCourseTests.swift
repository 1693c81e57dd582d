import Rollouts
import Testing

@Suite("The course of a rollout") struct RolloutCourseTests {
  private static func record(previews: Int, bakes: Int) throws -> RolloutRecord {
    let plan = RolloutPlan(
      service: "reviews.default.svc.cluster.local",
      stable: "v1",
      canary: "v3",
      steps: try StepList("5,50,100"),
      interval: 1,
      previewChecks: previews,
      bakeChecks: bakes,
      tolerance: .strict,
      onNoData: .hold,
      needsApproval: false
    )
    let baseline = [BaselineWeight(.stable, 100), BaselineWeight(.canary, 0), BaselineWeight(.other, 0)]
    return RolloutRecord(RolloutState(try #require(plan), baseline: baseline), of: try SampleRollout.rule())
  }

  @Test("has each place whose routes differ once, however many checks there are", arguments: [0, 1, 31_536_000])
  func places(bakes: Int) throws {
    let steps = [RolloutPhase.running(.step(0)), .running(.step(1)), .running(.step(2)), .ended(.promoted)]
    #expect(try Self.record(previews: 0, bakes: bakes).course.map(\.state.phase) == steps)
    let preview = RolloutPhase.running(.preview(checksLeft: 31_536_000))
    #expect(try Self.record(previews: 31_536_000, bakes: bakes).course.map(\.state.phase) == [preview] + steps)
  }

  @Test("can be forecast for the longest plan there is")
  func forecast() throws {
    var record = try Self.record(previews: 31_536_000, bakes: 31_536_000)
    record.advance(to: record.state, at: 1_000, by: "ada@laptop")
    let forecast = try #require(RolloutForecast(record, at: 1_000))
    #expect(forecast.untilCheck == 1)
    #expect(forecast.untilPromotion == 1 + 2 * 31_536_000 + 2)
  }
}
