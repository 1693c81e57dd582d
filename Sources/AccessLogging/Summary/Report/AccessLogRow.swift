/// What was counted of one group, or of all.
public struct AccessLogRow: Sendable, Equatable {
  /// A response flag, and how many lines had it.
  public struct Flag: Hashable, Sendable {
    /// Its short name, such as `UH`.
    public let name: String
    /// The lines.
    public let count: Int
  }

  /// The texts that the lines have in common, as many as the groupings have keys; none where it is of all lines.
  public let texts: [String]
  /// The same for people, as many as the groupings have titles.
  public let cells: [String]
  /// What was counted.
  public let tally: AccessLogTally
  /// The response flags, those of most lines first.
  public let flags: [Flag]
  /// Whether it is what belongs to none of the groups that are told apart.
  public let isRest: Bool

  /// The lines with a flag.
  public func count(ofFlag name: String) -> Int { flags.first { $0.name == name }?.count ?? 0 }

  /// Whether the same was counted, whatever numbers flags had.
  public static func == (first: AccessLogRow, second: AccessLogRow) -> Bool {
    first.texts == second.texts && first.isRest == second.isRest && first.flags == second.flags
      && first.tally.hasSameCounts(as: second.tally)
  }
}

extension AccessLogTally {
  fileprivate func hasSameCounts(as other: AccessLogTally) -> Bool {
    requests == other.requests && connections == other.connections && failures == other.failures
      && statuses == other.statuses && durations == other.durations && bytesReceived == other.bytesReceived
      && bytesSent == other.bytesSent
  }
}
