/// Which share of requests was answered well.
///
/// That nothing is known and that nothing came are values of their own and no share: a version without traffic is
/// neither at 0 % nor at 100 %.
public enum SuccessRate: Hashable, Sendable {
  /// Nobody tells.
  case noData
  /// Nothing was answered.
  case noTraffic
  /// So many of so many, which are at least one.
  case measured(successes: UInt64, requests: UInt64)

  /// The share between 0 and 1; nil without a measurement.
  public var ratio: Double? {
    guard case .measured(let successes, let requests) = self else { return nil }
    return Double(successes) / Double(requests)
  }

  /// The rate of so many failures among so many requests.
  init(failures: UInt64, of requests: UInt64) {
    self = requests == 0 ? .noTraffic : .measured(successes: requests - min(failures, requests), requests: requests)
  }
}
