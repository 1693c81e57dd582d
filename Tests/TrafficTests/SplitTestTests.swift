import Testing
import Traffic

@Suite("Counts against the shares that they were drawn with")
struct SplitTestTests {
  @Test("proves Pearson's statistic and its probability on a textbook example")
  func pearson() throws {
    // Mendel's peas, 9 : 3 : 3 : 1 (Snedecor and Cochran, "Statistical Methods").
    let test = try #require(SplitTest(counts: [315, 108, 101, 32], shares: [9, 3, 3, 1]))
    #expect(test.method == .chiSquare(degreesOfFreedom: 3))
    #expect(abs(test.statistic - 0.470023980815348) < 1e-12)
    #expect(abs(test.pValue - 0.925425895103614) < 1e-12)
  }

  @Test(
    "proves the exact test where few are expected, against sums of fractions made by Python",
    arguments: [
      ([6, 4], [0.9, 0.1], 0.0127951984),
      ([10, 0], [0.9, 0.1], 0.612579511),
      ([95, 5], [99, 1], 0.003432321587754515),
      ([3, 3, 6], [0.5, 1.0 / 3, 1.0 / 6], 0.017007310004191433),
      ([5, 1, 1, 1], [1, 1, 1, 1], 0.2181396484375),
    ] as [([Int], [Double], Double)]
  )
  func exact(counts: [Int], shares: [Double], probability: Double) throws {
    let test = try #require(SplitTest(counts: counts, shares: shares))
    #expect(test.method == .exact)
    #expect(abs(test.pValue - probability) < 1e-9)
  }

  @Test("proves that the rarest are taken together where outcomes are too many to go through")
  func pooling() throws {
    // Of 1,000 in four cells 2 and 4 are expected last; 168 million outcomes. Together they are 6.
    let test = try #require(SplitTest(counts: [497, 497, 3, 3], shares: [497, 497, 4, 2]))
    #expect(test.method == .chiSquare(degreesOfFreedom: 2))
    #expect(test.statistic == 0)
    #expect(test.pValue == 1)
  }

  @Test("proves that a count without a share cannot be")
  func impossible() throws {
    let test = try #require(SplitTest(counts: [50, 49, 1], shares: [1, 1, 0]))
    #expect(test.pValue == 0)
    let possible = try #require(SplitTest(counts: [50, 50, 0], shares: [1, 1, 0]))
    #expect(possible.method == .chiSquare(degreesOfFreedom: 1))
    #expect(possible.pValue == 1)
  }

  @Test(
    "proves that there is no test of nothing",
    arguments: [
      ([], []), ([0, 0], [1, 1]), ([5], [1]), ([5, 5], [1]), ([5, -5], [1, 1]), ([1, 1], [0, 0]), ([1, 1], [1, -1]),
      ([1, 1], [.nan, 1]), ([1, 1], [.infinity, 1]), ([5, 0], [1, 0]),
    ] as [([Int], [Double])]
  )
  func nothing(counts: [Int], shares: [Double]) {
    #expect(SplitTest(counts: counts, shares: shares) == nil)
  }
}
