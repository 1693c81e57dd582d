/// A check and what came of it.
public struct CheckResult: Sendable, Hashable {
  /// What should be so.
  public let title: String
  /// What came of it.
  public let outcome: CheckOutcome
}
