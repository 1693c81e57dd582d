import Rollouts
import Testing

@Suite("What happens to a rollout") struct RolloutEventTests {
  private static let pass = RolloutEvent.checked(.pass)
  private static let fail = RolloutEvent.checked(.fail)

  @Test(
    "leads to its next phase",
    arguments: [
      ([], RolloutPhase.running(.step(0))),
      ([pass], .running(.step(1))),
      ([.checked(.noData)], .running(.step(0))),
      ([pass, pass, pass], .running(.bake(checksLeft: 2))),
      ([pass, pass, pass, pass], .running(.bake(checksLeft: 1))),
      ([pass, pass, pass, pass, pass], .ended(.promoted)),
      ([fail], .running(.step(0))),
      ([fail, pass, fail], .running(.step(1))),
      ([fail, fail], .ended(.rolledBack)),
      ([pass, .pause(.requested)], .paused(.step(1), .requested)),
      ([pass, .pause(.interrupted), .resume], .running(.step(1))),
      ([.promote(.next)], .running(.step(1))),
      ([.promote(.full)], .ended(.promoted)),
      ([.pause(.requested), .abort], .ended(.aborted)),
      ([.promote(.full), .undo], .ended(.undone)),
    ] as [([RolloutEvent], RolloutPhase)]
  )
  func phases(events: [RolloutEvent], phase: RolloutPhase) throws {
    #expect(try SampleRollout.state(after: events).phase == phase)
  }

  @Test("counts all failures where the plan says so, also those before a check that passed")
  func totals() throws {
    #expect(try SampleRollout.state(after: [Self.fail, Self.pass, Self.fail], .total).phase == .ended(.rolledBack))
  }

  @Test("waits for a person after each step where the plan says so")
  func approval() throws {
    let waiting = try SampleRollout.state(after: [Self.pass], approval: true)
    #expect(waiting.phase == .paused(.step(0), .approval))
    #expect(try waiting.after(.resume).phase == .running(.step(1)))
  }

  @Test(
    "is refused with the reason where it cannot be",
    arguments: [
      ([], .resume, IllegalTransition.runs),
      ([], .undo, .underWay),
      ([.pause(.requested)], .pause(.requested), .waits(.requested)),
      ([.pause(.requested)], pass, .waits(.requested)),
      ([.abort], .abort, .over(.aborted)),
      ([.abort], .undo, .over(.aborted)),
      ([.promote(.full)], .resume, .over(.promoted)),
      ([.promote(.full)], .promote(.next), .over(.promoted)),
    ] as [([RolloutEvent], RolloutEvent, IllegalTransition)]
  )
  func refusals(events: [RolloutEvent], event: RolloutEvent, reason: IllegalTransition) throws {
    let state = try SampleRollout.state(after: events)
    #expect(throws: reason) { try state.after(event) }
  }

  @Test("takes a rollout to a step ahead of it, and to no other share")
  func promotion() throws {
    let state = try SampleRollout.state(after: [Self.pass])
    let (five, half, whole) = (
      try #require(CanaryShare(5)), try #require(CanaryShare(50)), try #require(CanaryShare(100))
    )
    #expect(try state.after(.promote(.to(whole))).phase == .running(.step(2)))
    #expect(throws: IllegalTransition.notAhead(half)) { try state.after(.promote(.to(half))) }
    #expect(throws: IllegalTransition.notAhead(five)) { try state.after(.promote(.to(five))) }
    let third = try #require(CanaryShare(30))
    #expect(throws: IllegalTransition.noStep(third, of: state.plan.steps)) { try state.after(.promote(.to(third))) }
  }

  @Test(
    "brings the weights that go with it, and leaves other destinations alone",
    arguments: [
      ([], [85, 5, 10]), ([pass], [45, 45, 10]), ([.promote(.full)], [0, 90, 10]), ([.abort], [90, 0, 10]),
      ([fail, fail], [90, 0, 10]), ([.promote(.full), .undo], [90, 0, 10]),
    ] as [([RolloutEvent], [Int32])]
  )
  func weights(events: [RolloutEvent], weights: [Int32]) throws {
    #expect(try SampleRollout.state(after: events).weights.map(\.weight) == weights)
  }
}
