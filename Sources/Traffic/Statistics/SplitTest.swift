/// Whether counts fit the shares that they were drawn with.
public struct SplitTest: Hashable, Sendable {
  /// How the probability was found.
  public enum Method: Hashable, Sendable {
    /// Pearson's chi-square with so many degrees of freedom.
    case chiSquare(degreesOfFreedom: Int)
    /// The exact multinomial test: some counts are too small for chi-square.
    case exact
  }

  /// How it was found.
  public let method: Method
  /// Pearson's sum of (observed − expected)² / expected over the counts that were tested.
  public let statistic: Double
  /// The probability of counts that fit no better, if the shares hold.
  public let pValue: Double

  /// What is expected of a count before chi-square holds well enough (Cochran 1954).
  static let leastExpected = 5.0
  /// The most outcomes that the exact test goes through.
  static let outcomeLimit = 1_000_000

  /// Tests counts against shares, which need not add up to 1.
  ///
  /// A count whose share is 0 has to be 0. Where fewer than 5 are expected of a count, the exact multinomial test goes
  /// through every outcome; where there are too many of them for that, the counts of which the fewest are expected are
  /// taken together until there are not.
  ///
  /// Nil when there is nothing to test: no counts, fewer than two shares above 0 or one that is no number, or counts and
  /// shares of different lengths. O(counts) or O(1,000,000).
  public init?(counts: [Int], shares: [Double]) {
    let total = counts.reduce(0, +)
    let whole = shares.reduce(0, +)
    guard counts.count == shares.count, total > 0, whole > 0, whole.isFinite, counts.allSatisfy({ $0 >= 0 }),
      shares.allSatisfy({ $0 >= 0 }), shares.count(where: { $0 > 0 }) > 1
    else { return nil }
    if zip(counts, shares).contains(where: { $0 > 0 && $1 == 0 }) {
      self.init(method: .exact, statistic: .infinity, pValue: 0)
      return
    }
    var cells = zip(counts, shares).filter { $1 > 0 }
      .map { SplitCell(count: $0, share: $1 / whole) }
      .sorted { $0.share > $1.share }
    while let last = cells.last, last.share * Double(total) < Self.leastExpected {
      if ExactMultinomial.outcomes(total, cells.count) <= Self.outcomeLimit {
        let pValue = ExactMultinomial(cells).pValue
        self.init(method: .exact, statistic: Self.statistic(cells, total), pValue: pValue)
        return
      }
      // Two cells have at most `total` + 1 outcomes; of more than a million requests the pair is judged as it is.
      guard cells.count > 2 else { break }
      cells.removeLast()
      let next = cells.removeLast()
      cells.append(SplitCell(count: last.count + next.count, share: last.share + next.share))
      cells.sort { $0.share > $1.share }
    }
    let statistic = Self.statistic(cells, total)
    let freedom = cells.count - 1
    self.init(
      method: .chiSquare(degreesOfFreedom: freedom),
      statistic: statistic,
      pValue: ChiSquareDistribution.upperTail(statistic, degreesOfFreedom: freedom)
    )
  }

  private init(method: Method, statistic: Double, pValue: Double) {
    self.method = method
    self.statistic = statistic
    self.pValue = pValue
  }

  private static func statistic(_ cells: [SplitCell], _ total: Int) -> Double {
    cells.map { cell in
      let expected = cell.share * Double(total)
      let difference = Double(cell.count) - expected
      return difference * difference / expected
    }.reduce(0, +)
  }
}
