/// How often something of a given probability happens in a number of trials.
struct BinomialDistribution {
  /// The probability of each number of times, from 0 on.
  let probabilities: [Double]

  /// O(trials). Each probability follows from its neighbour, beginning with the likeliest, so that nothing overflows and
  /// only what is below 1e-300 is lost.
  init(trials: Int, share: Double) {
    guard share < 1 else {
      probabilities = [Double](repeating: 0, count: trials) + [1]
      return
    }
    let odds = share / (1 - share)
    let likeliest = min(trials, Int(Double(trials + 1) * share))
    var values = [Double](repeating: 0, count: trials + 1)
    values[likeliest] = 1
    for times in stride(from: likeliest + 1, through: trials, by: 1) {
      values[times] = values[times - 1] * odds * Double(trials - times + 1) / Double(times)
    }
    for times in stride(from: likeliest - 1, through: 0, by: -1) {
      values[times] = values[times + 1] / odds * Double(times + 1) / Double(trials - times)
    }
    let sum = values.reduce(0, +)
    probabilities = values.map { $0 / sum }
  }
}
