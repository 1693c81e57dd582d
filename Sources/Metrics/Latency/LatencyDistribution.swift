/// How long answers took, by buckets.
public struct LatencyDistribution: Hashable, Sendable {
  /// The buckets that hold values, in the order of their lower bounds.
  public let buckets: [LatencyBucket]

  /// Makes a distribution of buckets in any order; empty ones, and bounds that are no numbers, are left out.
  public init(_ buckets: [LatencyBucket]) {
    self.buckets =
      buckets
      .filter { $0.count > 0 && $0.lower.isFinite && !$0.upper.isNaN }
      .sorted { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
  }

  /// Makes a distribution of counts of all values up to each bound, as Prometheus has them.
  ///
  /// - Parameter counts: upper bounds, infinity perhaps among them, and how many values are not greater; in any order.
  public init(cumulative counts: [(upper: Double, count: UInt64)]) {
    var buckets: [LatencyBucket] = []
    var (lower, below): (Double, UInt64) = (0, 0)
    for (upper, count) in counts.filter({ !$0.upper.isNaN }).sorted(by: { $0.upper < $1.upper }) {
      // Counts that shrink were not read at the same moment.
      buckets.append(LatencyBucket(lower: lower, upper: upper, count: count - min(below, count)))
      (lower, below) = (upper, max(below, count))
    }
    self.init(buckets)
  }

  /// How many values there are.
  public var count: UInt64 { buckets.reduce(0) { $0.addingOrStaying($1.count) } }

  /// The value that a share of all values does not exceed; nil without values. O(buckets).
  ///
  /// Within the bucket that holds it, values are taken to lie evenly. The value of the nearest rank is in the same bucket,
  /// so that the error is at most its width: with Envoy's own buckets a tenth of the value, with those of Prometheus
  /// what lies between two bounds. Where distributions of different bounds were merged it is the widest of the buckets
  /// that overlap. Beyond the last bound the bound itself is told.
  ///
  /// - Parameter share: between 0 and 1.
  public func quantile(_ share: Double) -> LatencyEstimate? {
    let total = Double(count)
    guard total > 0 else { return nil }
    let rank = max(0, min(1, share)) * total
    var below = 0.0
    for (place, bucket) in buckets.enumerated() {
      let count = Double(bucket.count)
      if below + count >= rank || place == buckets.count - 1 {
        let part = min(1, max(0, (rank - below) / count))
        let width = bucket.upper.isFinite ? bucket.upper - bucket.lower : 0
        return LatencyEstimate(
          milliseconds: bucket.lower + width * part,
          lower: bucket.lower,
          upper: bucket.upper
        )
      }
      below += count
    }
    return nil
  }

  /// All values of both.
  public func merged(with other: LatencyDistribution) -> LatencyDistribution {
    var counts = other.byBounds
    for bucket in buckets { counts[bucket.bounds] = (counts[bucket.bounds] ?? 0).addingOrStaying(bucket.count) }
    return LatencyDistribution(counts)
  }

  /// The values that came since an earlier state of the same distribution.
  ///
  /// Where a bucket holds fewer than before, the distribution began anew, and all that it holds came since.
  public func since(_ before: LatencyDistribution, hasRestarted: Bool = false) -> LatencyDistribution {
    if hasRestarted { return self }
    var counts = byBounds
    for bucket in before.buckets {
      guard let count = counts[bucket.bounds], count >= bucket.count else { return self }
      counts[bucket.bounds] = count - bucket.count
    }
    return LatencyDistribution(counts)
  }

  private init(_ counts: [LatencyBucket.Bounds: UInt64]) {
    self.init(counts.map { LatencyBucket(lower: $0.lower, upper: $0.upper, count: $1) })
  }

  private var byBounds: [LatencyBucket.Bounds: UInt64] {
    Dictionary(buckets.map { ($0.bounds, $0.count) }) { $0.addingOrStaying($1) }
  }
}
