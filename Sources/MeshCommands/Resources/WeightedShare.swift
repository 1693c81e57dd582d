/// A destination with the share of requests that it gets, as its weight among others makes it.
struct WeightedShare: Hashable {
  let name: String
  /// From 0 to 1; nil where there is nothing to share with.
  let share: Double?

  /// The shares of names with weights. A destination alone gets everything, whatever its weight (Istio,
  /// `pilot/pkg/networking/core/route/route.go`).
  static func all(_ destinations: [(name: String, weight: Int64)]) -> [WeightedShare] {
    guard destinations.count > 1 else { return destinations.map { WeightedShare(name: $0.name, share: nil) } }
    let total = destinations.reduce(0.0) { $0 + max(0, Double($1.weight)) }
    return destinations.map { name, weight in
      WeightedShare(name: name, share: total > 0 ? max(0, Double(weight)) / total : 0)
    }
  }

  /// `v1 50%`; the name where it is alone.
  var text: String { share.map { "\(name) \(Self.percentage($0))" } ?? name }

  /// Whole percents, and a tenth where that says more.
  static func percentage(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    let whole = Int64(tenths / 10)
    let rest = Int64(tenths) % 10
    return rest == 0 ? "\(whole)%" : "\(whole).\(rest)%"
  }
}
