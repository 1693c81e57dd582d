/// Pauses between two looks at something that nobody tells of: short at first, since most is quick.
struct Patience {
  private static let longestPause = Duration.milliseconds(20)

  private let end: ContinuousClock.Instant
  private var pause = Duration.microseconds(500)

  /// Begins to wait no longer than told.
  init(_ limit: Duration) { end = .now + limit }

  /// Waits a little; false when it has been long enough, or the task is cancelled.
  mutating func goesOn() async -> Bool {
    guard ContinuousClock.now < end, (try? await Task.sleep(for: pause)) != nil else { return false }
    pause = min(pause * 2, Self.longestPause)
    return true
  }
}
