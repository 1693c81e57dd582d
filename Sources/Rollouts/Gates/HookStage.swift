/// When a command of the user's runs.
public enum HookStage: String, Hashable, Sendable, CaseIterable {
  /// Before the new version gets its first traffic.
  case beforeStart = "before-start"
  /// Before every further step.
  case beforeStep = "before-step"
  /// Before the rollout ends with the new version in the place of the old one.
  case beforePromotion = "before-promotion"
  /// After that.
  case afterPromotion = "after-promotion"
  /// After the weights went back.
  case afterRollback = "after-rollback"
}
