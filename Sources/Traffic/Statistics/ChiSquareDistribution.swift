/// The chi-square distribution.
public enum ChiSquareDistribution {
  /// The probability of a value of at least `x`, for a whole number of degrees of freedom.
  ///
  /// Sums the closed forms (Abramowitz and Stegun 26.4.4 and 26.4.5), of which every term is positive: a relative error
  /// below 1e-12. O(degrees of freedom), of which there may be some hundreds.
  public static func upperTail(_ x: Double, degreesOfFreedom: Int) -> Double {
    guard x > 0, degreesOfFreedom > 0 else { return 1 }
    let scale = Exponential.exp(-x / 2)
    guard scale > 0 else { return 0 }
    let isEven = degreesOfFreedom.isMultiple(of: 2)
    // Even: e^(−x/2) Σ (x/2)^i / i!. Odd: erfc √(x/2) + √(2x/π) e^(−x/2) Σ x^i / (2i+1)!!.
    var term = isEven ? 1 : (2 * x / .pi).squareRoot()
    var sum = 0.0
    var divisor = isEven ? 2.0 : 3
    for _ in 0..<(isEven ? degreesOfFreedom / 2 : (degreesOfFreedom - 1) / 2) {
      sum += term
      term *= x / divisor
      divisor += 2
    }
    let tail = sum * scale
    return min(1, isEven ? tail : tail + Exponential.erfc((x / 2).squareRoot()))
  }
}
