/// The exponential function and what is made of it, for a module that goes without the C library.
enum Exponential {
  /// e to the power of `x`, with a relative error below 1e-15; 0 below the smallest number.
  static func exp(_ x: Double) -> Double {
    guard x > -745 else { return 0 }
    guard x < 709 else { return .infinity }
    // x = k·ln 2 + r with |r| <= ln 2 / 2; ln 2 is taken in two parts, so that r loses no digits.
    let power = (x / 0.693147180559945309).rounded()
    let rest = (x - power * 0.693147180369123816490) - power * 1.90821492927058770002e-10
    var term = 1.0
    var sum = 1.0
    for divisor in 1...20 {
      term *= rest / Double(divisor)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(power), significand: sum)
  }

  /// The complementary error function of `x` >= 0, with a relative error below 1e-13.
  static func erfc(_ x: Double) -> Double {
    x < 2 ? 1 - erfSeries(x) : erfcFraction(x)
  }

  /// erf x = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (2n+1)!! (NIST DLMF 7.6.2), whose terms all have one sign.
  private static func erfSeries(_ x: Double) -> Double {
    var term = x
    var sum = x
    var odd = 1.0
    while term > sum * 1e-17 {
      odd += 2
      term *= 2 * x * x / odd
      sum += term
    }
    return 2 / Double.pi.squareRoot() * exp(-x * x) * sum
  }

  /// The continued fraction of NIST DLMF 7.9.1, from its 200th part backwards.
  private static func erfcFraction(_ x: Double) -> Double {
    var fraction = x
    for part in stride(from: 200, through: 1, by: -1) { fraction = x + Double(part) / 2 / fraction }
    return exp(-x * x) / Double.pi.squareRoot() / fraction
  }
}
