/// The values of one series.
public struct PrometheusSeries: Hashable, Sendable {
  /// The labels by name; the name of the metric is `__name__`.
  public let labels: [String: String]
  /// The values in the order of time: one of an instant vector.
  public let samples: [PrometheusSample]

  /// Makes a series.
  public init(labels: [String: String], samples: [PrometheusSample]) {
    self.labels = labels
    self.samples = samples
  }

  /// The name of the metric; nil where a function took it away.
  public var name: String? { labels["__name__"] }

  /// What was scraped: the labels that Prometheus adds ("Jobs and instances").
  var target: [String] { [labels["job"] ?? "", labels["instance"] ?? ""] }
}
