/// The ways to pick an endpoint without a hash.
public enum SimpleBalancing: String, Sendable, CaseIterable {
  /// One after another.
  case roundRobin = "round-robin"
  /// The one of two that has fewer requests.
  case leastRequest = "least-request"
  /// Any.
  case random
  /// The address that the client asked for.
  case passthrough

  /// As DestinationRules name it; the first is what is written, the others mean the same.
  ///
  /// Source: Istio `networking/v1/destination_rule.proto`, `LoadBalancerSettings.SimpleLB`.
  var words: [String] {
    switch self {
    case .roundRobin: ["ROUND_ROBIN"]
    case .leastRequest: ["LEAST_REQUEST", "LEAST_CONN"]
    case .random: ["RANDOM"]
    case .passthrough: ["PASSTHROUGH"]
    }
  }
}
