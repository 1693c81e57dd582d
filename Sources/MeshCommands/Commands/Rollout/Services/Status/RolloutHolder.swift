/// Who drives a rollout.
enum RolloutHolder: Hashable, Sendable {
  /// A process of this name.
  case someone(String)
  /// A process of this name, which has not renewed its lease for so many seconds, as far as clocks agree.
  case silent(String, seconds: Int64)
  /// Nobody: it stays as it is.
  case nobody
  /// Nothing tells.
  case unknown
}
