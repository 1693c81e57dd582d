import Dispatch
import Testing

@testable import System

struct BoundedCallTests {
  @Test("a call that ends in time has its result")
  func inTime() {
    #expect(BoundedCall.run(within: .seconds(3600)) { 42 } == 42)
    #expect(BoundedCall.run(within: .seconds(1 << 40)) { "late is never" } == "late is never")
  }

  @Test(
    "a call that hangs has none, and goes on by itself",
    arguments: [Duration.zero, .milliseconds(1), .seconds(-1)]
  )
  func late(limit: Duration) {
    let (gate, end) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let result = BoundedCall.run(within: limit) { () -> Int in
      defer { end.signal() }
      gate.wait()
      return 42
    }
    #expect(result == nil)
    gate.signal()
    end.wait()
  }

  @Test("call after call has its result")
  func many() throws {
    for number in 0..<3000 {
      let result = BoundedCall.run(within: .seconds(3600)) { number }
      try #require(result == number)
    }
  }

  @Test("a thread has a stack for deep recursion")
  func stack() {
    @Sendable func depth(_ rest: Int) -> Int { rest == 0 ? 0 : 1 + depth(rest - 1) }
    #expect(BoundedCall.run(within: .seconds(3600)) { depth(20_000) } == 20_000)
  }
}
