import Testing

@testable import MeshCommands

@Suite("Lines of several logs in the order of their times")
struct LogMergeTests {
  @Test(
    "lines are in order, those without a time stay behind the one before, and equal times keep the order of the logs"
  )
  func order() {
    let envoy = """
      before
      [2026-11-21T15:00:00.100Z] [info] a
      more of a
      [2026-11-21T15:00:02.000Z] [info] b
      """
    let access = """
      [2026-11-21T15:00:00.050Z] "GET /1"
      [2026-11-21T15:00:02.000Z] "GET /2"
      """
    #expect(
      LogMerge.lines(of: [Array(envoy.utf8), Array(access.utf8)]).map { String(decoding: $0, as: UTF8.self) } == [
        "before", "[2026-11-21T15:00:00.050Z] \"GET /1\"", "[2026-11-21T15:00:00.100Z] [info] a", "more of a",
        "[2026-11-21T15:00:02.000Z] [info] b", "[2026-11-21T15:00:02.000Z] \"GET /2\"",
      ]
    )
  }

  @Test("objects are in the order of their start times") func objects() {
    let access = """
      {"path":"/1","start_time":"2026-11-21T15:00:00.050Z"}
      {"start_time":"2026-11-21T15:00:00.150Z","path":"/2"}
      """
    let entries = LogMerge.entries(of: [Array("[2026-11-21T15:00:00.100Z] [info] a".utf8), Array(access.utf8)])
    #expect(entries.map(\.source) == [1, 0, 1])
    #expect(
      entries.map(\.time) == ["2026-11-21T15:00:00.050Z", "2026-11-21T15:00:00.100Z", "2026-11-21T15:00:00.150Z"]
    )
  }

  @Test("nothing is nothing")
  func nothing() { #expect(LogMerge.lines(of: []).isEmpty) }
}
