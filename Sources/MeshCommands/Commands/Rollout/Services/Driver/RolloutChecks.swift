import Rollouts

/// What a driver asks of the gates of a rollout.
protocol RolloutChecks: Sendable {
  /// A window of observation begins.
  mutating func begin() async

  /// What the gates say of the window that ends now, in which the new version had a share.
  mutating func check(_ state: RolloutState) async throws(CommandError) -> GateReport

  /// What a command of the user's says that runs at a stage; nil where there is none.
  mutating func run(_ stage: HookStage, _ state: RolloutState) async -> GateResult?
}
