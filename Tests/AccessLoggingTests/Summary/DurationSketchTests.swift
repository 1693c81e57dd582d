import TestSupport
import Testing

@testable import AccessLogging

@Suite("Quantiles of durations, and how far off they are")
struct DurationSketchTests {
  /// How the values of a test are spread.
  enum Shape: CaseIterable {
    case constant, narrow, uniform, exponential, heavyTailed, twoPeaks, powers, huge

    func value(_ generator: inout SeededGenerator) -> Int {
      let random = Double(generator.next() >> 11) / Double(1 << 53)
      switch self {
      case .constant: return 777
      case .narrow: return 250 + Int(random * 12)
      case .uniform: return Int(random * 100_000)
      case .exponential: return Int(random * random * random * 5_000)
      case .heavyTailed: return Int(min(1e9, 20 / max(1e-9, 1 - random)))
      case .twoPeaks: return random < 0.9 ? 10 + Int(random * 10) : 30_000 + Int(random * 500)
      case .powers: return 1 << Int(random * 38)
      case .huge: return Int(random * 2e11)
      }
    }

    func values(_ count: Int, seed: UInt64) -> [Int] {
      var generator = SeededGenerator(seed: seed)
      return (0..<count).map { _ in value(&generator) }
    }
  }

  static let percentiles = ["0.001", "1", "25", "50", "90", "95", "99", "99.9", "99.999", "100"].compactMap {
    Percentile($0)
  }

  @Test(
    "a quantile is that of the nearest rank, at most 1/256 of it off",
    arguments: Shape.allCases,
    [1, 2, 10, 5_000]
  )
  func bound(shape: Shape, count: Int) throws {
    let values = shape.values(count, seed: 7)
    var sketch = DurationSketch()
    for value in values { sketch.add(value) }
    let sorted = values.sorted()
    for percentile in Self.percentiles {
      let exact = sorted[Self.rank(percentile, count) - 1]
      let estimate = try #require(sketch.quantile(percentile))
      #expect(estimate.lower...estimate.upper ~= exact, "\(percentile) of \(shape), seed 7")
      #expect(abs(estimate.milliseconds - exact) * 256 <= exact, "\(percentile) of \(shape), seed 7")
      if exact < DurationSketch.firstShared { #expect(estimate.isExact) }
    }
  }

  /// The nearest rank, by numbers with a point that are far enough from being whole.
  private static func rank(_ percentile: Percentile, _ count: Int) -> Int {
    let thousandths = percentile.thousandths
    return max(1, (thousandths * count) / 100_000 + ((thousandths * count) % 100_000 > 0 ? 1 : 0))
  }

  @Test("merging is the same in any order, and the same as one sketch of all", arguments: Shape.allCases)
  func merging(shape: Shape) {
    let parts = (0..<3).map { shape.values(400, seed: UInt64($0)) }
    let sketches = parts.map { values in values.reduce(into: DurationSketch()) { $0.add($1) } }
    let whole = parts.joined().reduce(into: DurationSketch()) { $0.add($1) }
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var merged = DurationSketch()
      for place in order { merged.merge(sketches[place]) }
      #expect(merged == whole, "\(order)")
    }
    var right = sketches[1]
    right.merge(sketches[2])
    var nested = sketches[0]
    nested.merge(right)
    #expect(nested == whole)
  }

  @Test("what is taken out was never there", arguments: Shape.allCases)
  func removal(shape: Shape) {
    let (kept, others) = (shape.values(300, seed: 1), shape.values(300, seed: 2))
    var sketch = DurationSketch()
    for value in kept + others { sketch.add(value) }
    for value in others { sketch.remove(value) }
    #expect(sketch == kept.reduce(into: DurationSketch()) { $0.add($1) })
    for value in kept { sketch.remove(value) }
    #expect(sketch == DurationSketch())
    #expect(sketch.quantile(.p50) == nil)
  }

  @Test("what is not there cannot be taken out, and no value is out of bounds")
  func limits() throws {
    var sketch = DurationSketch()
    sketch.remove(4)
    sketch.add(5)
    sketch.remove(4)
    sketch.remove(400)
    #expect(sketch.count == 1)
    for value in [Int.min, -1, 0, DurationSketch.greatest, .max] { sketch.add(value) }
    #expect(sketch.quantile(try #require(Percentile("1")))?.milliseconds == 0)
    #expect(sketch.quantile(try #require(Percentile("100")))?.upper == DurationSketch.greatest)
    #expect(sketch.buckets.map(\.values) == [0...0, 5...5, 273_804_165_120...274_877_906_943])
  }

  @Test(
    "a percentile is what people write",
    arguments: [
      ("50", "p50"), ("99.9", "p99.9"), ("99.90", "p99.9"), ("100", "p100"), ("0.001", "p0.001"), ("0", nil),
      ("100.1", nil), ("99.9999", nil), ("", nil), (".5", nil), ("5.", nil), ("-5", nil), ("1e1", nil), ("٥", nil),
    ] as [(String, String?)]
  )
  func percentile(text: String, expected: String?) {
    #expect(Percentile(text)?.description == expected)
  }

  @Test("no count is too great for a rank")
  func ranks() {
    #expect(Percentile.p99.rank(among: .max) == 9_131_138_316_486_228_049)
    #expect(Percentile.p50.rank(among: 1) == 1)
    #expect(Percentile.p95.rank(among: 20) == 19)
    #expect(Percentile.p95.rank(among: 21) == 20)
  }
}
