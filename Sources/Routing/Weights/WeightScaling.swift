/// Weights that are scaled so that they add up to 100.
public enum WeightScaling {
  /// The weights as whole percentages, in their order; nil when all are zero.
  ///
  /// Each is rounded down, and what is missing goes, one each, to those that lost most, the earlier first (the method of
  /// the largest remainder): the sum is exact, and no weight is off by one or more. A weight above zero may become zero.
  public static func toWhole(_ weights: [Weight]) -> [Weight]? {
    let sum = weights.sum
    guard sum > 0 else { return nil }
    let whole = Int64(Weight.whole.number)
    var scaled = weights.map { Int64($0.number) * whole / sum }
    let missing = Int(whole - scaled.reduce(0, +))
    let byLoss = weights.indices.sorted { left, right in
      let losses = (Int64(weights[left].number) * whole % sum, Int64(weights[right].number) * whole % sum)
      return losses.0 == losses.1 ? left < right : losses.0 > losses.1
    }
    for index in byLoss.prefix(missing) { scaled[index] += 1 }
    return scaled.compactMap(Weight.init)
  }
}
