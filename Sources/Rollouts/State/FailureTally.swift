/// How many checks of a rollout failed so far.
public struct FailureTally: Hashable, Sendable {
  /// All of them.
  public private(set) var total: Int
  /// Those since the last one that passed.
  public private(set) var consecutive: Int

  /// No failures.
  public static let none = FailureTally()

  private init() { (total, consecutive) = (0, 0) }

  /// Makes a tally; nil for numbers that cannot be.
  public init?(total: Int, consecutive: Int) {
    guard 0...total ~= consecutive else { return nil }
    self.total = total
    self.consecutive = consecutive
  }

  mutating func pass() { consecutive = 0 }

  mutating func fail() {
    total = total == .max ? total : total + 1
    consecutive = consecutive == .max ? consecutive : consecutive + 1
  }
}
