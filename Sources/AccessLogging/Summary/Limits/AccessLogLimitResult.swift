/// What came of a limit.
public struct AccessLogLimitResult: Hashable, Sendable {
  /// Whether what must not be is.
  public enum Verdict: String, Hashable, Sendable {
    /// It is not.
    case held
    /// It is.
    case broken
    /// There was nothing to judge by, which is no better: a check of what nobody used says nothing.
    case unjudged
  }

  /// The limit.
  public let limit: AccessLogLimit
  /// What came of it.
  public let verdict: Verdict
  /// What was measured, such as `1.25%` or `498 ms`; `-` where nothing was.
  public let observed: String
  /// Of what, such as `5 of 400 requests`; or why there is nothing to judge by.
  public let reason: String
  /// The bounds of a duration in milliseconds, where it is not known to the millisecond.
  public let bounds: ClosedRange<Int>?
  /// The groups that break it, those of most requests first, as people read them; none where the limit is of a count.
  public let groups: [String]
}
