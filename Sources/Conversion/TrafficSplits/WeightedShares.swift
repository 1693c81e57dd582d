import Resources

/// Weights as the percentages that a VirtualService wants.
struct WeightedShares {
  /// Percentages that add to 100; the weights themselves where all are zero.
  let percentages: [Int64]
  /// Whether they say the same as the weights.
  let areExact: Bool

  init(_ weights: [Int64]) {
    percentages = WholePercentages.of(weights) ?? weights
    areExact = weights.count < 2 || WholePercentages.areExact(weights)
  }

  /// `33, 33 and 34`
  var summary: String {
    let texts = percentages.map(String.init)
    guard let last = texts.last, texts.count > 1 else { return texts.joined() }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }
}
