import LogStreams

/// The logs that a command reads, opened.
enum OpenedLogs {
  case local(LocalLogFeed)

  /// What happens next; nil when all logs have come to their ends.
  mutating func next() async throws(CommandError) -> LogEvent? {
    switch self {
    case .local(var feed):
      let event = try await feed.next()
      self = .local(feed)
      return event
    }
  }
}
