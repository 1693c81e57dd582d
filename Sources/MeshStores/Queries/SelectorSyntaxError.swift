/// Why text is no selector, and where in it.
public struct SelectorSyntaxError: Error, Hashable, Sendable {
  /// What is wrong: a lower-case sentence without a full stop.
  public let message: String
  /// The offset of the byte at which reading stopped.
  public let offset: Int
}
