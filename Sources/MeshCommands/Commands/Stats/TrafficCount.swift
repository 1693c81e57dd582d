import Metrics

/// What was counted in one interval, and by whom.
struct TrafficCount: Sendable {
  /// Somebody who did not tell, and why.
  struct Silence: Sendable, Hashable {
    let name: String
    let error: CommandError

    /// Why, in one line.
    var reason: String { error.outcome.report?.message ?? "stopped" }
  }

  /// What came of each subject, in order.
  var windows: [TrafficWindow]
  /// How long was counted.
  var seconds: Double
  /// Whether all of it is of one service or workload, and so was asked for.
  var isOfService = false
  /// Who told.
  var sources: [String]
  /// Who did not.
  var silent: [Silence] = []
  /// What else people should know.
  var warnings: [String] = []
}
