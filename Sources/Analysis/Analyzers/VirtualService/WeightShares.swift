import Resources

/// What weights come to.
struct WeightShares {
  /// Whole weights of the same proportions that add to 100, by the largest remainder.
  let normalized: [Int64]
  /// The share of each in hundredths, with one decimal: `33.3`.
  let percentages: [String]

  /// Takes weights from 0 to 2³¹ that do not all equal 0.
  init(_ weights: [Int64]) {
    let sum = max(1, weights.reduce(0, +))
    normalized = WholePercentages.of(weights) ?? weights
    self.percentages = weights.map { weight in
      let tenths = (weight * 2000 / sum + 1) / 2
      return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
  }
}
