/// What a runner needs from the world next.
public enum RunnerRequest: Hashable, Sendable {
  /// The lease of the rollout.
  case readLease
  /// The lease is replaced, if it is still what it was; nil where there was none.
  case writeLease(LeaseRecord, replacing: String?)
  /// The rule with its weights, and the state beside it.
  case readRoutes
  /// State and weights are written in one request, if both are still what they were.
  case writeRoutes(RolloutState, replacing: String)
  /// The proxies have the weights.
  case settle(RolloutState)
  /// Time passes.
  case wait(seconds: Int)
  /// The gates are looked at, over the interval that just ended.
  case check(RolloutState)
}
