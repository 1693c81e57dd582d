/// What somebody told, or why nobody did.
public enum Reported<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What was told.
  case told(Content)
  /// Nothing, and why, as a lower-case phrase.
  case missing(String)
}
