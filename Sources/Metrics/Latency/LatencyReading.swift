/// What a proxy tells of a distribution at one moment.
public enum LatencyReading: Hashable, Sendable {
  /// Nothing, or that it has no values.
  case none
  /// Its buckets.
  case buckets(LatencyDistribution)
  /// Quantiles of all values since the start, in milliseconds by share: all that an Envoy before 1.10 tells.
  case quantiles([Double: Double])

  /// What came since an earlier reading.
  func since(_ before: LatencyReading, hasRestarted: Bool) -> WindowLatency {
    switch (self, before) {
    case (.none, _): .noData
    case (.quantiles(let quantiles), _): .sinceStart(quantiles)
    case (.buckets(let after), .buckets(let before)): .measured(after.since(before, hasRestarted: hasRestarted))
    case (.buckets(let after), _): .measured(after)
    }
  }
}
