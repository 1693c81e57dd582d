/// Who drives a rollout.
enum RolloutDriver: Hashable, Sendable {
  /// A process of this name.
  case someone(String)
  /// Nobody: it stays as it is.
  case nobody
  /// Nothing tells.
  case unknown
}
