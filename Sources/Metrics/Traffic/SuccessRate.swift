import Output

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

extension SuccessRate {
  /// The share in percent; only the whole is 100 %, and only nothing is 0 %.
  public var text: String {
    switch self {
    case .noData: return "no data"
    case .noTraffic: return "no traffic"
    case .measured(let successes, let requests):
      if successes == requests { return "100%" }
      if successes == 0 { return "0%" }
      let percent = Double(successes) / Double(requests) * 100
      return DecimalText.text(of: max(0.01, min(99.99, percent)), digits: 2) + "%"
    }
  }
}
