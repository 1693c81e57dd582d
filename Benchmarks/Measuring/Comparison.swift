/// A figure over that of something else, which carries over from machine to machine better than either.
struct Comparison: Codable {
  /// What a ratio is asked to be.
  enum Demand: Codable {
    case atLeast(bar: Double, aim: Double?)
    case atMost(bar: Double)
  }

  /// What it is compared with.
  let yardstick: String
  let ratio: Double
  let demand: Demand?

  init(to yardstick: String, _ ratio: Double, _ demand: Demand? = nil) {
    self.yardstick = yardstick
    self.ratio = ratio
    self.demand = demand
  }

  /// The ratio, and whether it is what is asked.
  var text: String {
    let figure = "\(Report.number(ratio)) x \(yardstick)"
    switch demand {
    case .atLeast(let bar, let aim):
      let aimed = aim.map { ratio >= $0 ? ", aim \($0) met" : ", aim \($0) not met" } ?? ""
      return "\(figure) (bar \(bar) \(ratio >= bar ? "met" : "NOT MET")\(aimed))"
    case .atMost(let bar): return "\(figure) (at most \(bar): \(ratio <= bar ? "met" : "NOT MET"))"
    case nil: return figure
    }
  }
}
