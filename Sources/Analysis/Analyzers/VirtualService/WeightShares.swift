/// What weights come to.
struct WeightShares {
  /// Whole weights of the same proportions that add to 100, by the largest remainder; the first wins a tie.
  let normalized: [Int64]
  /// The share of each in hundredths, with one decimal: `33.3`.
  let percentages: [String]

  /// Takes weights from 0 to 2³¹ that do not all equal 0.
  init(_ weights: [Int64]) {
    let sum = max(1, weights.reduce(0, +))
    var normalized = weights.map { $0 * 100 / sum }
    let missing = Int(100 - normalized.reduce(0, +))
    let byRemainder = weights.indices.sorted { left, right in
      let remainders = (weights[left] * 100 % sum, weights[right] * 100 % sum)
      return remainders.0 == remainders.1 ? left < right : remainders.0 > remainders.1
    }
    for place in byRemainder.prefix(max(0, missing)) { normalized[place] += 1 }
    self.normalized = normalized
    self.percentages = weights.map { weight in
      let tenths = (weight * 2000 / sum + 1) / 2
      return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
  }
}
