import Metrics
import Rollouts

/// What is measured of v3, which is new, and of v1.
enum SampleReadings {
  static let host = "reviews.default.svc.cluster.local"

  static func window(
    _ version: String,
    _ counts: [TrafficCounter: UInt64],
    latency: WindowLatency = .noData
  ) -> TrafficWindow {
    TrafficWindow(
      .outbound(TrafficDestination(host: host, port: 9_080, subset: version)),
      seconds: 60,
      counts: counts,
      latency: latency
    )
  }

  /// Answers that took so many milliseconds, all of them alike.
  static func latency(_ milliseconds: Double) -> WindowLatency {
    .measured(LatencyDistribution([LatencyBucket(lower: milliseconds, upper: milliseconds, count: 100)]))
  }

  static func readings(
    _ canary: Reported<TrafficWindow> = .missing("nobody tells"),
    against stable: Reported<TrafficWindow> = .missing("nobody tells"),
    pods: Reported<PodReading> = .told(PodReading(total: 2, ready: 2)),
    queries: [String: Reported<[Double]>] = [:]
  ) -> GateReadings {
    GateReadings(
      canary: VersionReading("v3", traffic: canary, pods: pods),
      stable: VersionReading("v1", traffic: stable, pods: .missing("nobody looks at them")),
      queries: queries
    )
  }
}
