import Rollouts

/// Who counts the traffic that the gates of a rollout look at.
protocol GateTraffic: Sendable {
  /// Refuses what can never be counted.
  func probe() async throws(CommandError)

  /// Begins a window; what goes wrong is told at its end.
  mutating func begin() async

  /// The traffic since the window began.
  mutating func window() async throws(CommandError) -> VersionTraffic
}
