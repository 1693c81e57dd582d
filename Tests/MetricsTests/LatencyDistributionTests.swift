import Metrics
import TestSupport
import Testing

@Suite("Quantiles of what only buckets are known of")
struct LatencyDistributionTests {
  private static let buckets = LatencyDistribution([
    LatencyBucket(lower: 0, upper: 0, count: 4), LatencyBucket(lower: 1, upper: 1.1, count: 10),
    LatencyBucket(lower: 20, upper: 21, count: 5), LatencyBucket(lower: 100, upper: .infinity, count: 1),
  ])

  @Test(
    "proves that a quantile lies in the bucket of its rank, evenly between the bounds",
    arguments: [
      (0, 0, 0, 0), (0.2, 0, 0, 0), (0.45, 1.05, 1, 1.1), (0.7, 1.1, 1, 1.1), (0.95, 21, 20, 21),
      (1, 100, 100, .infinity),
      (-1, 0, 0, 0), (7, 100, 100, .infinity),
    ] as [(Double, Double, Double, Double)]
  )
  func quantile(share: Double, milliseconds: Double, lower: Double, upper: Double) throws {
    let estimate = try #require(Self.buckets.quantile(share))
    #expect(abs(estimate.milliseconds - milliseconds) < 1e-9)
    #expect(estimate.lower == lower && estimate.upper == upper)
  }

  @Test("proves that a distribution without values has no quantile")
  func empty() {
    #expect(LatencyDistribution([]).quantile(0.5) == nil)
    #expect(LatencyDistribution([LatencyBucket(lower: 1, upper: 2, count: 0)]).quantile(0.5) == nil)
    #expect(LatencyDistribution([LatencyBucket(lower: .nan, upper: 2, count: 1)]).count == 0)
  }

  @Test("proves that counts up to bounds become buckets, also where they shrink or are out of order")
  func cumulative() {
    let distribution = LatencyDistribution(cumulative: [(.infinity, 9), (1, 3), (5, 8), (10, 8), (.nan, 4), (0.5, 3)])
    #expect(
      distribution.buckets == [
        LatencyBucket(lower: 0, upper: 0.5, count: 3), LatencyBucket(lower: 1, upper: 5, count: 5),
        LatencyBucket(lower: 10, upper: .infinity, count: 1),
      ]
    )
    #expect(LatencyDistribution(cumulative: [(1, 5), (2, 4), (3, 6)]).count == 6)
  }

  @Test("proves that the difference is what came since, and that a distribution that shrank began anew")
  func difference() {
    let before = LatencyDistribution([LatencyBucket(lower: 1, upper: 1.1, count: 4)])
    let later = LatencyDistribution([
      LatencyBucket(lower: 0, upper: 0, count: 4), LatencyBucket(lower: 1, upper: 1.1, count: 6),
      LatencyBucket(lower: 20, upper: 21, count: 5), LatencyBucket(lower: 100, upper: .infinity, count: 1),
    ])
    #expect(Self.buckets.since(before) == later)
    #expect(before.since(Self.buckets) == before)
    #expect(Self.buckets.since(before, hasRestarted: true) == Self.buckets)
    #expect(Self.buckets.since(Self.buckets).count == 0)
  }

  /// The buckets of Envoy's histograms: two digits of each number.
  private static func bucket(of value: UInt64) -> LatencyBucket {
    var width: UInt64 = 1
    while value / width >= 100 { width *= 10 }
    let lower = Double(value / width * width)
    // One digit has ten buckets of its own; 0 has no width.
    let extent = value == 0 ? 0 : value < 10 ? 0.1 : Double(width)
    return LatencyBucket(lower: lower, upper: lower + extent, count: 1)
  }

  @Test(
    "proves that the error is less than the bucket is wide, at most a tenth of the value",
    arguments: 1...40 as ClosedRange<UInt64>
  )
  func error(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<Int.random(in: 1...500, using: &generator)).map { _ in
      UInt64.random(in: 0...(UInt64(1) << UInt64.random(in: 0...20, using: &generator)), using: &generator)
    }
    let distribution = values.reduce(LatencyDistribution([])) {
      $0.merged(with: LatencyDistribution([Self.bucket(of: $1)]))
    }
    #expect(distribution.count == UInt64(values.count), "seed \(seed)")
    let sorted = values.sorted()
    for share in [0.001, 0.25, 0.5, 0.9, 0.95, 0.99, 1] {
      let rank = max(1, Int((share * Double(values.count)).rounded(.up)))
      let exact = Double(sorted[rank - 1])
      let estimate = try #require(distribution.quantile(share))
      #expect(estimate.lower <= exact && exact <= estimate.upper, "seed \(seed), share \(share)")
      #expect(abs(estimate.milliseconds - exact) <= exact / 10 + 1e-9, "seed \(seed), share \(share)")
    }
  }

  @Test(
    "proves that merging and taking the difference are each other's inverse",
    arguments: 1...20 as ClosedRange<UInt64>
  )
  func inverse(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func random() -> LatencyDistribution {
      LatencyDistribution(
        (0..<Int.random(in: 0...30, using: &generator)).map { place in
          LatencyBucket(lower: Double(place), upper: Double(place + 1), count: .random(in: 0...9, using: &generator))
        }
      )
    }
    let (before, new) = (random(), random())
    #expect(before.merged(with: new).since(before) == new, "seed \(seed)")
    #expect(before.merged(with: new) == new.merged(with: before), "seed \(seed)")
  }
}
