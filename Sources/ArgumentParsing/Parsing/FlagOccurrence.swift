/// A flag as it was given on the command line.
public struct FlagOccurrence: Hashable, Sendable {
  /// What came with it.
  public enum Input: Hashable, Sendable {
    /// A switch or toggle, on or off.
    case switched(Bool)
    /// A value.
    case value(String)
  }

  /// The place of the flag in its interface.
  let index: Int
  /// The name as typed, with its dashes: `-o`, `--output`.
  public let spelling: String
  /// What came with it.
  public let input: Input
}
