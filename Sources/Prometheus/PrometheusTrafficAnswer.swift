public import Metrics

/// What a Prometheus tells of traffic.
public struct PrometheusTrafficAnswer: Hashable, Sendable {
  /// The windows, in order.
  public let windows: [TrafficWindow]
  /// Whether it has any series of such traffic.
  public let hasSeries: Bool
  /// What Prometheus warns of.
  public let warnings: [String]

  init(_ windows: [TrafficWindow], hasSeries: Bool, of answers: [PrometheusAnswer]) {
    self.windows = windows
    self.hasSeries = hasSeries
    warnings = answers.flatMap(\.warnings)
  }

  /// Nothing.
  static let nothing = PrometheusTrafficAnswer([], hasSeries: false, of: [])
}
