import ArgumentParsing
import Rollouts

/// What a command that looks at a rollout ends at before the rollout itself ends.
enum RolloutExitCondition: String, CaseIterable, Hashable, Sendable {
  /// It waits for a person.
  case paused
  /// Checks of it failed, or it went back.
  case degraded

  /// The status to end with when a rollout is so; nil when it is not.
  func exitStatus(of state: RolloutState) -> ExitStatus? {
    switch (self, state.phase) {
    case (.paused, .paused): .paused
    case (.degraded, .ended(.rolledBack)): .rolledBack
    case (.degraded, .running), (.degraded, .paused): Self.counts(state) > 0 ? .findings : nil
    case (.paused, _), (.degraded, .ended): nil
    }
  }

  /// The failures that count towards going back.
  private static func counts(_ state: RolloutState) -> Int {
    switch state.plan.tolerance.mode {
    case .consecutive: state.tally.consecutive
    case .total: state.tally.total
    }
  }
}
