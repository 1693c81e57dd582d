import Testing

@testable import Supervision

@Suite("When an Envoy that ended is started again")
struct RestartPolicyTests {
  @Test("the delays double up to ten seconds, and the eleventh end in a row is the last")
  func delays() {
    var policy = RestartPolicy()
    let delays = (0..<11).map { _ in policy.delay(afterRunningFor: .seconds(1)) }
    let expected: [Duration?] = [
      .zero, .milliseconds(100), .milliseconds(200), .milliseconds(400), .milliseconds(800), .milliseconds(1_600),
      .milliseconds(3_200), .milliseconds(6_400), .seconds(10), .seconds(10), nil,
    ]
    #expect(delays == expected)
  }

  @Test("an Envoy that ran for a minute begins a new row")
  func steady() {
    var policy = RestartPolicy()
    for _ in 0..<9 { _ = policy.delay(afterRunningFor: .seconds(1)) }
    #expect(policy.delay(afterRunningFor: .seconds(60)) == .zero)
    #expect(policy.delay(afterRunningFor: .seconds(1)) == .milliseconds(100))
  }
}
