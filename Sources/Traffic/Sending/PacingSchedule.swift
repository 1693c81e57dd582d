/// When each of a number of requests is due, at a constant rate, however long answers take (an open loop).
public struct PacingSchedule: Hashable, Sendable {
  /// How many requests there are.
  public let count: Int
  /// How many are due in a second.
  public let rate: Int

  /// Makes a schedule; less than no requests are none, and less than one a second is one.
  public init(count: Int, rate: Int) {
    self.count = max(0, count)
    self.rate = max(1, rate)
  }

  /// When a request is due, since the first. Computed from the start each time, so that roundings do not add up.
  public func due(_ index: Int) -> Duration {
    let (seconds, rest) = index.quotientAndRemainder(dividingBy: rate)
    return .seconds(seconds) + .nanoseconds(Int64(Double(rest) * 1e9 / Double(rate)))
  }
}
