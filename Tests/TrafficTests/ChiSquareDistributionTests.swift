import Testing
import Traffic

@Suite("The chi-square distribution")
struct ChiSquareDistributionTests {
  @Test(
    "proves the upper tail against published critical values and values computed by Python's math module",
    arguments: [
      (3.841458820694124, 1, 0.05),
      (5.991464547107979, 2, 0.05),
      (7.814727903251179, 3, 0.05),
      (18.307038053275146, 10, 0.05),
      (43.77297182574219, 30, 0.05),
      (10.827566170662733, 1, 0.001),
      (0.1, 1, 0.7518296340458492),
      (9, 4, 0.06109948096033197),
      (100, 1, 1.523970604832105e-23),
    ]
  )
  func tail(x: Double, freedom: Int, probability: Double) {
    let found = ChiSquareDistribution.upperTail(x, degreesOfFreedom: freedom)
    #expect(abs(found - probability) <= probability * 1e-10)
  }

  @Test("proves that a tail is a probability, whatever it is asked for")
  func bounds() {
    #expect(ChiSquareDistribution.upperTail(0, degreesOfFreedom: 3) == 1)
    #expect(ChiSquareDistribution.upperTail(-1, degreesOfFreedom: 3) == 1)
    #expect(ChiSquareDistribution.upperTail(1, degreesOfFreedom: 0) == 1)
    #expect(ChiSquareDistribution.upperTail(.infinity, degreesOfFreedom: 1) == 0)
    #expect(ChiSquareDistribution.upperTail(.greatestFiniteMagnitude, degreesOfFreedom: 2) == 0)
    #expect(ChiSquareDistribution.upperTail(1e-300, degreesOfFreedom: 1) <= 1)
  }
}
