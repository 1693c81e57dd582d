import Rollouts

/// Where it is written who drives a rollout.
protocol RolloutLease: Sendable {
  /// What is written there, with its revision; nil where nothing ever was.
  func read() async throws(CommandError) -> (record: LeaseRecord?, revision: String?)

  /// Replaces what is written, if it is still at a revision, and gives the new one; nil when it is not.
  func write(_ record: LeaseRecord, replacing revision: String?) async throws(CommandError) -> String?
}
