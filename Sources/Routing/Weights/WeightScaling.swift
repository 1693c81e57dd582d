import Resources

/// Weights that are scaled so that they add up to 100.
public enum WeightScaling {
  /// The weights as whole percentages, in their order; nil when all are zero.
  public static func toWhole(_ weights: [Weight]) -> [Weight]? {
    WholePercentages.of(weights.map { Int64($0.number) })?.compactMap(Weight.init)
  }
}
