/// How the run of a rollout ends.
public enum RunnerOutcome: Hashable, Sendable {
  /// The rollout is over.
  case ended(RolloutPhase.Ending)
  /// It waits for a person.
  case paused(RolloutPhase.PauseReason)
  /// Someone else drives it.
  case held(by: String)
  /// Someone else took the lease meanwhile; nothing was written since.
  case leaseLost
  /// The weights are not what they were left at; nothing was written.
  case drifted(from: [BaselineWeight], to: [BaselineWeight])
  /// The time that it was given is over; the rollout is under way still, and nobody drives it.
  case expired
  /// Another rollout is under way, so that none can begin.
  case underWay
  /// The proxies did not have the weights in time.
  case unsettled
  /// It was to end before the rollout that begins with the run was written.
  case notBegun
  /// There is no rollout.
  case missing
  /// What was asked for cannot happen to the rollout as it is.
  case refused(IllegalTransition)
}
