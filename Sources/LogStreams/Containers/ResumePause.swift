/// How long to wait before a log is taken up again: two quick ones, then twice as long each time up to ten seconds.
struct ResumePause: Sendable {
  private static let quick = 2
  private static let first = 500
  private static let longest = 10_000
  /// How often nothing came of it.
  private(set) var failures = 0

  /// The next pause, at least half its nominal length, so that streams that were cut at once do not come back at once.
  mutating func next() -> Duration {
    defer { failures += 1 }
    let doublings = min(max(0, failures - Self.quick), 8)
    let nominal = failures < Self.quick ? 50 : min(Self.longest, Self.first << doublings)
    return .milliseconds(Int.random(in: nominal / 2...nominal))
  }

  /// All is well again.
  mutating func reset() { failures = 0 }
}
