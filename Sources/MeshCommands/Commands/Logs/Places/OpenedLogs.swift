import Kubernetes
import LogStreams
import System

/// The logs that a command reads, opened.
enum OpenedLogs: LogFeed {
  case cluster(ClusterLogFeed)
  case local(LocalLogFeed)
  case files(FileLogFeed)

  /// What happens next; nil when all logs have come to their ends.
  mutating func next() async throws(CommandError) -> LogEvent? {
    switch self {
    case .cluster(var feed):
      let event: LogEvent?
      do throws(APIError) { event = try await feed.next() } catch { throw .api(error) }
      self = .cluster(feed)
      return event
    case .local(var feed):
      let event = try await feed.next()
      self = .local(feed)
      return event
    case .files(var feed):
      let event: LogEvent?
      do throws(SystemError) { event = try await feed.next() } catch { throw .failed(error) }
      self = .files(feed)
      return event
    }
  }
}
