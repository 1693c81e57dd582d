/// Why something cannot happen to a rollout as it is.
public enum IllegalTransition: Error, Hashable, Sendable {
  /// It is over.
  case over(RolloutPhase.Ending)
  /// It waits already.
  case waits(RolloutPhase.PauseReason)
  /// It does not wait.
  case runs
  /// It has no such step.
  case noStep(CanaryShare, of: StepList)
  /// It is at that step, or behind it.
  case notAhead(CanaryShare)
  /// It is under way, so that there is nothing to take back yet.
  case underWay
}
