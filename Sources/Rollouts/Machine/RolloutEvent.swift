/// What happens to a rollout.
public enum RolloutEvent: Hashable, Sendable {
  /// Its gates were checked at the end of an interval.
  case checked(CheckVerdict)
  /// It is to wait.
  case pause(RolloutPhase.PauseReason)
  /// It is to go on from where it waits.
  case resume
  /// It is to take a step without a check.
  case promote(Promotion)
  /// It is given up.
  case abort
  /// What it did is taken back after its end.
  case undo

  /// How far a rollout is promoted by hand.
  public enum Promotion: Hashable, Sendable {
    /// To the next step.
    case next
    /// To the step of a share.
    case to(CanaryShare)
    /// To the end.
    case full
  }
}
