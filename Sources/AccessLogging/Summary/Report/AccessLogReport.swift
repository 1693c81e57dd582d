/// What a summary says at one moment.
public struct AccessLogReport: Sendable {
  /// What was counted in one span of time.
  public struct Window: Sendable {
    /// When it begins, in nanoseconds since 1970.
    public let start: Int64
    /// Each group that has lines in it, most requests first.
    public let rows: [AccessLogRow]
    /// All of them.
    public let total: AccessLogRow
  }

  /// How lines are counted together.
  public let groupings: [AccessLogGrouping]
  /// Each group, most requests first.
  public let rows: [AccessLogRow]
  /// All lines that were counted.
  public let total: AccessLogRow
  /// The spans of time in their order, without those in which nothing began; none where they were not asked for.
  public let windows: [Window]
  /// The length of spans, in nanoseconds: longer than was asked for where there would be too many; nil without any.
  public let interval: Int64?
  /// The first and the last begin, in nanoseconds since 1970; nil where no line tells.
  public let starts: ClosedRange<Int64>?
  /// The lines that were added.
  public let lines: Int
  /// Lines of servers that are not counted, since the client's line of the same hop is.
  public let pairedLines: Int
  /// Lines of servers that were counted and then forgotten: when client's lines of their hops came later, those were counted
  /// as well.
  public let forgottenLines: Int
  /// How many positions of paths had too many words to tell them apart.
  public let crowdedPositions: Int

  /// The time between the first and the last begin, in nanoseconds; nil where there is none.
  public var span: Int64? {
    guard let starts, starts.upperBound > starts.lowerBound else { return nil }
    let (span, isTooLong) = starts.upperBound.subtractingReportingOverflow(starts.lowerBound)
    return isTooLong ? .max : span
  }

  /// The same in seconds.
  public var seconds: Double? { span.map { Double($0) / 1e9 } }
}
