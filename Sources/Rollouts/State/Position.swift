/// How far a rollout is.
public enum Position: Hashable, Sendable {
  /// At a step, counted from 0.
  case step(Int)
  /// Behind the last step, with so many checks still to pass; at least 1.
  case bake(checksLeft: Int)
}
