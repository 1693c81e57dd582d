/// How long answers took in a window.
public enum WindowLatency: Hashable, Sendable {
  /// Nobody tells.
  case noData
  /// The values of the window.
  case measured(LatencyDistribution)
  /// Quantiles of all values since the start of the proxy, in milliseconds by share: not those of the window.
  case sinceStart([Double: Double])

  /// A quantile; nil without values. The share is between 0 and 1.
  public func quantile(_ share: Double) -> LatencyEstimate? {
    switch self {
    case .noData: nil
    case .measured(let distribution): distribution.quantile(share)
    case .sinceStart(let quantiles):
      quantiles[share].map { LatencyEstimate(milliseconds: $0, lower: 0, upper: .infinity) }
    }
  }

  /// How many values it is made of; nil where that is not known.
  public var count: UInt64? {
    guard case .measured(let distribution) = self else { return nil }
    return distribution.count
  }

  /// The values of both; of quantiles alone the worse ones, since they cannot be merged.
  func merged(with other: WindowLatency) -> WindowLatency {
    switch (self, other) {
    case (.noData, _): other
    case (_, .noData): self
    case (.measured(let left), .measured(let right)): .measured(left.merged(with: right))
    case (.sinceStart(let left), .sinceStart(let right)): .sinceStart(left.merging(right, uniquingKeysWith: max))
    case (.measured, .sinceStart): self
    case (.sinceStart, .measured): other
    }
  }
}
