/// Logs that are read as one.
public protocol LogFeed {
  /// What cannot go on.
  associatedtype Failure: Error

  /// What happens next; nil when all logs have come to their ends.
  ///
  /// A feed reads no further ahead than a bounded amount: who does not ask holds the writers up.
  mutating func next() async throws(Failure) -> LogEvent?
}
