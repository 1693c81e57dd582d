/// How many pods there are, and how they do.
public struct PodCount: Hashable, Sendable {
  /// Those that can take requests.
  public let ready: Int
  /// All of them.
  public let total: Int
  /// How often their containers were started again.
  public let restarts: Int

  /// Makes a count.
  public init(ready: Int, total: Int, restarts: Int = 0) {
    self.ready = ready
    self.total = total
    self.restarts = restarts
  }

  /// Both together; what is beyond the largest number counts as that.
  public static func + (left: PodCount, right: PodCount) -> PodCount {
    PodCount(
      ready: sum(left.ready, right.ready),
      total: sum(left.total, right.total),
      restarts: sum(left.restarts, right.restarts)
    )
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}
