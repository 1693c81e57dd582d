/// One of the two versions between which a rollout moves traffic.
public struct RolloutVersion: Hashable, Sendable {
  /// The name of the subset.
  public let subset: String
  /// The labels of its pods, as the DestinationRule has them.
  public let labels: [String: String]

  /// Makes a version.
  public init(_ subset: String, labels: [String: String]) {
    self.subset = subset
    self.labels = labels
  }

  /// What Istio's telemetry calls it: the label `version` of its pods (Istio, "Istio Standard Metrics",
  /// `destination_version`); nil where it cannot be told apart by that.
  var telemetryName: String? { labels["version"].flatMap { $0.isEmpty || $0 == "unknown" ? nil : $0 } }
}
