/// How long answers took.
public struct LatencySummary: Hashable, Sendable {
  /// Half of them took no longer.
  public let p50: Duration
  /// Nine of ten took no longer.
  public let p90: Duration
  /// 99 of 100 took no longer.
  public let p99: Duration
  /// None took longer.
  public let longest: Duration

  /// Summarises lengths of time in any order; nil without any. O(n log n).
  ///
  /// A percentile is the smallest one measured that so many of all do not exceed (the nearest rank): never a value
  /// between two.
  public init?(_ durations: [Duration]) {
    let sorted = durations.sorted()
    guard let longest = sorted.last else { return nil }
    func percentile(_ percent: Int) -> Duration {
      let rank = (sorted.count * percent + 99) / 100
      return sorted[max(0, rank - 1)]
    }
    p50 = percentile(50)
    p90 = percentile(90)
    p99 = percentile(99)
    self.longest = longest
  }
}
