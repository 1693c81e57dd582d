/// Which of all answers a limit of latency is about.
public enum LatencyQuantile: String, Hashable, Sendable, CaseIterable {
  /// The quicker half of them.
  case p50
  /// All but the slowest twentieth.
  case p95
  /// All but the slowest hundredth.
  case p99

  /// Between 0 and 1.
  public var share: Double {
    switch self {
    case .p50: 0.5
    case .p95: 0.95
    case .p99: 0.99
    }
  }
}
