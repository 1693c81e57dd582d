import ArgumentParsing
import Rollouts

/// What flags say about the gates of a rollout.
struct RolloutGateOptions: Sendable {
  var successRate: GatePercentage?
  var p50: LatencyLimit?
  var p95: LatencyLimit?
  var p99: LatencyLimit?
  var minimumRequests: GateCount?
  var maximumRestarts: GateCount?
  var ignoresReadiness = false
  var maximumRegression: RegressionLimit?
  var queries: [QueryGate] = []
  var hooks: [HookArgument] = []
  var hookLimit = DurationArgument(seconds: 300)
  var prometheus: PrometheusArgument?
  var readsLogs = false

  /// The gates that were asked for.
  ///
  /// - Parameter path: the command, for mistakes.
  func plan(of path: [String]) throws(CommandError) -> GatePlan {
    var plan = GatePlan()
    plan.successRate = successRate
    for (quantile, limit) in [(LatencyQuantile.p50, p50), (.p95, p95), (.p99, p99)] { plan.latency[quantile] = limit }
    plan.minimumRequests = max(1, minimumRequests?.number ?? 1)
    plan.maximumRestarts = maximumRestarts?.number ?? 0
    plan.needsReadyPods = !ignoresReadiness
    plan.maximumRegression = maximumRegression
    plan.hookStages = Set(hooks.map(\.stage))
    plan.source = prometheus != nil ? .prometheus : readsLogs ? .logs : .proxies
    for query in queries {
      guard prometheus != nil else { throw Self.refused(query, "there is no --prometheus to ask it", path) }
      guard plan.add(query) else { throw Self.refused(query, "there are others of its name, or too many", path) }
    }
    return plan
  }

  private static func refused(_ query: QueryGate, _ reason: String, _ path: [String]) -> CommandError {
    .usage(UsageError(.invalidValue(query.argument, for: .flag("--query"), .refused(reason)), path: path))
  }
}
