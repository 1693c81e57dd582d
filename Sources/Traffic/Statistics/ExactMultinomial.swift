/// The exact test of counts against shares: the probability of all outcomes that are no likelier than what was counted.
///
/// Outcomes are gone through cell by cell, each cell a binomial draw from what the ones before it left over.
struct ExactMultinomial {
  /// Outcomes that are as likely as the one counted may come out a little likelier, by rounding (R's `binom.test` takes
  /// the same).
  private static let tolerance = 1 + 1e-7

  private let counts: [Int]
  /// The share of each cell in what the ones before it left over.
  private let conditional: [Double]

  /// Takes cells whose shares add up to 1.
  init(_ cells: [SplitCell]) {
    counts = cells.map(\.count)
    var rest = 1.0
    conditional = cells.map { cell in
      defer { rest -= cell.share }
      return rest > 0 ? min(1, cell.share / rest) : 1
    }
  }

  /// How many ways there are to share `total` among cells; `Int.max` for more than can be counted.
  static func outcomes(_ total: Int, _ cells: Int) -> Int {
    var ways = 1
    for step in 1..<max(1, cells) {
      let (product, overflow) = ways.multipliedReportingOverflow(by: total + step)
      if overflow { return .max }
      ways = product / step
    }
    return ways
  }

  /// The probability of outcomes no likelier than the counts.
  var pValue: Double {
    let total = counts.reduce(0, +)
    var observed = 1.0
    var rest = total
    for (count, share) in zip(counts, conditional).dropLast() {
      observed *= BinomialDistribution(trials: rest, share: share).probabilities[count]
      rest -= count
    }
    return min(1, unlikely(cell: 0, rest: total, likelihood: 1, limit: observed * Self.tolerance))
  }

  /// The probability of outcomes at most as likely as `limit`, for given draws of the cells before.
  private func unlikely(cell: Int, rest: Int, likelihood: Double, limit: Double) -> Double {
    // What is left over falls to the last cell.
    guard cell < counts.count - 1 else { return likelihood <= limit ? likelihood : 0 }
    // Nothing below is likelier than this.
    if likelihood <= limit { return likelihood }
    let draws = BinomialDistribution(trials: rest, share: conditional[cell]).probabilities
    var sum = 0.0
    for (drawn, probability) in draws.enumerated() where probability > 0 {
      sum += unlikely(cell: cell + 1, rest: rest - drawn, likelihood: likelihood * probability, limit: limit)
    }
    return sum
  }
}
