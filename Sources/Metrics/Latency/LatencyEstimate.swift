/// A quantile of a distribution of which only buckets are known.
public struct LatencyEstimate: Hashable, Sendable {
  /// The estimate in milliseconds.
  public let milliseconds: Double
  /// What it cannot be less than.
  public let lower: Double
  /// What it cannot be more than; infinity where it may be anything.
  public let upper: Double

  /// Makes an estimate.
  public init(milliseconds: Double, lower: Double, upper: Double) {
    self.milliseconds = milliseconds
    self.lower = lower
    self.upper = upper
  }
}
