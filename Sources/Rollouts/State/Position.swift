/// How far a rollout is.
public enum Position: Hashable, Sendable {
  /// Before the first step, without traffic of its own, with so many checks still to pass; at least 1.
  case preview(checksLeft: Int)
  /// At a step, counted from 0.
  case step(Int)
  /// Behind the last step, with so many checks still to pass; at least 1.
  case bake(checksLeft: Int)
}
