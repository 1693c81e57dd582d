/// How many values of a distribution are within bounds.
public struct LatencyBucket: Hashable, Sendable {
  /// The lower bound in milliseconds.
  public let lower: Double
  /// The upper bound in milliseconds; the lower one for one value alone, and infinity for all that is greater.
  public let upper: Double
  /// How many values.
  public let count: UInt64

  /// Makes a bucket.
  public init(lower: Double, upper: Double, count: UInt64) {
    self.lower = lower
    self.upper = max(lower, upper)
    self.count = count
  }

  /// The bounds without the count.
  var bounds: Bounds { Bounds(lower: lower, upper: upper) }

  struct Bounds: Hashable {
    let lower: Double
    let upper: Double
  }
}
