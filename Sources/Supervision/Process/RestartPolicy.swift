/// How long to wait before an Envoy that ended is started again, and when to give up.
struct RestartPolicy: Hashable, Sendable {
  /// An Envoy that ran for so long ended for a reason of its own.
  static let steadyTime = Duration.seconds(60)
  /// More ends than this in a row, none of them steady, are not mended by another start.
  static let attemptLimit = 10
  private static let firstDelay = Duration.milliseconds(100)
  private static let longestDelay = Duration.seconds(10)

  private var endsInRow = 0

  /// Makes the policy of an Envoy that has not ended yet.
  init() {}

  /// The delay after an end: none after the first, then doubled each time up to ten seconds; nil to give up.
  mutating func delay(afterRunningFor time: Duration) -> Duration? {
    endsInRow = time >= Self.steadyTime ? 1 : endsInRow + 1
    if endsInRow == 1 { return .zero }
    guard endsInRow <= Self.attemptLimit else { return nil }
    var delay = Self.firstDelay
    for _ in 2..<endsInRow { delay = min(delay * 2, Self.longestDelay) }
    return delay
  }
}
