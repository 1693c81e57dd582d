/// What proxies say about how they split the requests of a rollout.
struct ObservedWeights: Hashable, Sendable {
  /// For each proxy that answered, by its name, the part of the requests that each destination gets, from 0 to 1.
  let proxies: [String: [Double]]

  /// The least and the greatest part that a destination gets by what they say; nil where none says anything of it.
  func range(of destination: Int) -> ClosedRange<Double>? {
    let shares = proxies.values.compactMap { $0.indices.contains(destination) ? $0[destination] : nil }
    guard let least = shares.min(), let greatest = shares.max() else { return nil }
    return least...greatest
  }
}
