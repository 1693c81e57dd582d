/// Weights as whole percentages.
public enum WholePercentages {
  /// The weights as percentages that add to 100, in their order; nil when all are zero or one is negative.
  ///
  /// Each is rounded down, and what is missing goes, one each, to those that lost most, the earlier first (the method of
  /// the largest remainder): the sum is exact, and no weight is off by one or more. A weight above zero may become zero.
  /// Weights up to 2³² keep within 64 bits.
  public static func of(_ weights: [Int64]) -> [Int64]? {
    let sum = weights.reduce(0, +)
    guard sum > 0, weights.allSatisfy({ $0 >= 0 }) else { return nil }
    var scaled = weights.map { $0 * 100 / sum }
    let missing = Int(100 - scaled.reduce(0, +))
    let byLoss = weights.indices.sorted { left, right in
      let losses = (weights[left] * 100 % sum, weights[right] * 100 % sum)
      return losses.0 == losses.1 ? left < right : losses.0 > losses.1
    }
    for index in byLoss.prefix(missing) { scaled[index] += 1 }
    return scaled
  }

  /// Whether each of the weights is a whole percentage of their sum.
  public static func areExact(_ weights: [Int64]) -> Bool {
    let sum = weights.reduce(0, +)
    return sum > 0 && weights.allSatisfy { $0 * 100 % sum == 0 }
  }
}
