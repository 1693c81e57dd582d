/// What Envoy makes of files that it was told.
enum Acceptance: Hashable, Sendable {
  /// They are in force.
  case accepted
  /// It refused one, which makes no difference to what was in force.
  case rejected(ResourceFile.Kind)
  /// It ended meanwhile.
  case ended
  /// It said nothing for too long.
  case silent
  /// The task was cancelled.
  case cancelled
}
