import YAML

/// A distribution by its quantiles.
public struct HistogramSummary: Hashable, Sendable {
  /// One quantile.
  public struct Quantile: Hashable, Sendable {
    /// Which, in percent.
    public let percent: Double
    /// Its value since the start.
    public let cumulative: Double
    /// Its value in the last interval between two flushes; nil when nothing came.
    public let interval: Double?
  }

  /// The quantiles in ascending order.
  public let quantiles: [Quantile]

  /// Nil for a distribution without values.
  init?(_ node: Node, _ percents: [Double]) {
    let values = node.member("values").map { Array($0.items) } ?? []
    quantiles = zip(percents, values).compactMap { percent, value in
      guard let cumulative = value.member("cumulative")?.double else { return nil }
      return Quantile(percent: percent, cumulative: cumulative, interval: value.member("interval")?.double)
    }
    guard !quantiles.isEmpty else { return nil }
  }
}
