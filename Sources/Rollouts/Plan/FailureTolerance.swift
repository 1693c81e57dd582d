/// How many checks may fail before a rollout goes back.
public struct FailureTolerance: Hashable, Sendable {
  /// Which failures count.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Those in a row: one that passes begins the count anew.
    case consecutive
    /// All of them.
    case total
  }

  /// The first failure is one too many.
  public static let strict = FailureTolerance(unchecked: 1, .consecutive)

  /// The number of failures at which the rollout goes back; at least 1.
  public let threshold: Int
  /// Which of them count.
  public let mode: Mode

  private init(unchecked threshold: Int, _ mode: Mode) { (self.threshold, self.mode) = (threshold, mode) }

  /// Makes a tolerance; nil for a threshold below 1.
  public init?(_ threshold: Int, _ mode: Mode) {
    guard threshold >= 1 else { return nil }
    self.threshold = threshold
    self.mode = mode
  }

  /// Whether so many failures are too many.
  public func isExceeded(by tally: FailureTally) -> Bool {
    switch mode {
    case .consecutive: tally.consecutive >= threshold
    case .total: tally.total >= threshold
    }
  }
}
