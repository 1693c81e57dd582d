/// Whether a rollout is under way.
public enum RolloutPhase: Hashable, Sendable {
  /// It goes on by itself.
  case running(Position)
  /// It waits for a person.
  case paused(Position, PauseReason)
  /// It is over.
  case ended(Ending)

  /// Why a rollout waits.
  public enum PauseReason: String, Hashable, Sendable, CaseIterable {
    /// Someone asked for it.
    case requested
    /// Its plan has a person let it go on after each step.
    case approval
    /// The command that drove it was interrupted.
    case interrupted
  }

  /// How a rollout ended.
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    /// The new version has all traffic.
    case promoted
    /// Too many checks failed: the weights are those from before.
    case rolledBack
    /// Someone gave it up: the weights are those from before.
    case aborted
    /// Someone took a promotion back: the weights are those from before.
    case undone
  }
}
