import Testing

@testable import Console

@Suite struct EnvironmentTests {
  @Test("an empty variable is set, but not for those who ask for a value")
  func empty() {
    let environment = Environment(["EMPTY": "", "FULL": "x"])
    #expect(environment["EMPTY"] == "")
    #expect(environment.nonEmpty("EMPTY") == nil)
    #expect(environment.nonEmpty("FULL") == "x")
    #expect(environment["ABSENT"] == nil)
  }

  @Test(
    "the size of a terminal is a number that a terminal can have",
    arguments: [
      ("80", 80), ("65535", 65535), ("65536", nil), ("9223372036854775807", nil), ("0", nil), ("-1", nil), ("a", nil),
    ]
      as [(String, Int?)]
  )
  func terminalExtent(text: String, expected: Int?) {
    #expect(Environment(["COLUMNS": text]).terminalExtent("COLUMNS") == expected)
  }

  @Test("the live environment is that of the process")
  func live() {
    #expect(Environment.live["PATH"] != nil)
    #expect(Environment.live["MESHCTL_SURELY_NOT_SET"] == nil)
  }

  @Test("a fixed clock stands still and the live one never runs behind 2025")
  func clocks() {
    let moment = Timestamp(seconds: 7, nanoseconds: 5)
    #expect(WallClock.fixed(moment).now() == moment)
    #expect(WallClock.live.now() > Timestamp(seconds: 1_735_689_600))
    #expect(Timestamp(seconds: 7, nanoseconds: 4) < moment)
  }
}
