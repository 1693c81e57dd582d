/// Decides when the next request is sent: when it is due, and fewer are under way than may be.
struct TrafficPacer {
  private let schedule: PacingSchedule
  private let concurrency: Int
  private var end: Int
  private var started = 0
  private var underWay = 0
  /// Whether the last request that was due had to wait for another to finish.
  private var isHeldUp = false
  /// How many requests had to wait for others to finish.
  private(set) var late = 0
  /// Whether somebody waits for the next one to be due.
  var isWaiting = false

  init(_ schedule: PacingSchedule, concurrency: Int) {
    self.schedule = schedule
    self.concurrency = concurrency
    end = schedule.count
  }

  /// Starts a request if there is one to start so long after the first; tells whether it did.
  mutating func start(after elapsed: Duration) -> Bool {
    guard started < end, schedule.due(started) <= elapsed else {
      isHeldUp = false
      return false
    }
    guard underWay < concurrency else {
      isHeldUp = true
      return false
    }
    if isHeldUp { late += 1 }
    started += 1
    underWay += 1
    return true
  }

  /// Takes note that a request has finished.
  mutating func finish() { underWay -= 1 }

  /// Starts no more.
  mutating func stop() { end = started }

  /// When to look again, if somebody has to wait for it: not while one is held up, which the end of another frees.
  mutating func takeNextDue() -> Duration? {
    guard started < end, !isWaiting, !isHeldUp else { return nil }
    isWaiting = true
    return schedule.due(started)
  }
}
