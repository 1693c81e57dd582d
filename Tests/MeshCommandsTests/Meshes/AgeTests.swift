import Console
import Testing

@testable import MeshCommands

/// Ages and times in the words of kubectl and Go.
@Suite("Ages and times")
struct AgeTests {
  @Test(
    "ages are written as kubectl writes them",
    arguments: [
      (0, "0s"), (119, "119s"), (120, "2m"), (599, "9m59s"), (600, "10m"), (10_799, "179m"), (10_800, "3h"),
      (11_520, "3h12m"), (28_799, "7h59m"), (28_800, "8h"), (172_799, "47h"), (172_800, "2d"), (187_200, "2d4h"),
      (691_200, "8d"), (63_071_999, "729d"), (63_072_000, "2y"), (65_664_000, "2y30d"), (252_288_000, "8y"),
      (-1, "0s"), (-2, "<invalid>"),
    ]
  )
  func ages(seconds: Int64, text: String) {
    #expect(Age(of: "1970-01-01T00:00:00Z", at: Timestamp(seconds: seconds)).text == text)
  }

  @Test("what has no time, or none that can be read, has no age", arguments: [nil, "", "yesterday"])
  func noTime(time: String?) {
    #expect(Age(of: time, at: Timestamp(seconds: 0)).text == "<unknown>")
  }

  @Test(
    "times are read as Go reads them, and a number alone counts seconds",
    arguments: [
      ("30", Duration.seconds(30)), ("30s", .seconds(30)), ("1m30s", .seconds(90)), ("1.5h", .seconds(5400)),
      ("250ms", .milliseconds(250)), ("1us", .microseconds(1)), ("0", .zero), (".5s", .milliseconds(500)),
    ] as [(String, Duration)]
  )
  func durations(text: String, duration: Duration) throws {
    #expect(try DurationArgument(argument: text).duration == duration)
  }

  @Test(
    "what is no time is refused",
    arguments: ["", "s", "-1s", "1x", "1m 30s", "9999999999999h"]
  )
  func noDurations(text: String) {
    #expect(throws: (any Error).self) { try DurationArgument(argument: text) }
  }
}
