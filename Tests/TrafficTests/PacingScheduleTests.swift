import Testing
import Traffic

@Suite("When requests are due")
struct PacingScheduleTests {
  @Test("proves that roundings do not add up")
  func evenness() {
    let schedule = PacingSchedule(count: 1_000_000, rate: 3)
    #expect(schedule.due(0) == .zero)
    #expect(schedule.due(1) == .nanoseconds(333_333_333))
    #expect(schedule.due(3) == .seconds(1))
    #expect(schedule.due(999_999) == .seconds(333_333))
  }

  @Test("proves that a schedule of nothing has no requests, and that a rate is never zero")
  func nothing() {
    #expect(PacingSchedule(count: -1, rate: 5).count == 0)
    #expect(PacingSchedule(count: 2, rate: 0).due(1) == .seconds(1))
  }
}
