/// What a run is for.
public struct RunnerTask: Hashable, Sendable {
  /// What happens to the rollout first; nil to go on.
  public let opening: RolloutEvent?
  /// The rollout that begins with the run, where none is under way; nil to go on with one.
  public let begins: RolloutState?
  /// Whether weights that someone else changed are overwritten.
  public let takesOver: Bool
  /// What an interruption does.
  public let onInterrupt: Interruption

  /// What an interruption does to the rollout.
  public enum Interruption: String, Hashable, Sendable, CaseIterable {
    /// It stays where it is and waits.
    case hold
    /// It goes back.
    case rollback
  }

  /// Makes a task.
  public init(
    _ opening: RolloutEvent? = nil,
    begins: RolloutState? = nil,
    takesOver: Bool = false,
    onInterrupt: Interruption = .hold
  ) {
    self.opening = opening
    self.begins = begins
    self.takesOver = takesOver
    self.onInterrupt = onInterrupt
  }
}
