/// What a check of all gates says.
public enum CheckVerdict: String, Hashable, Sendable, CaseIterable {
  /// Every gate passes.
  case pass
  /// A gate fails.
  case fail
  /// No gate fails, and one has nothing to look at.
  case noData = "no-data"
}
