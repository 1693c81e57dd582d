/// What people should know of the reading of logs, besides the lines.
public enum LogNotice: Hashable, Sendable {
  /// A container's log is read from now on.
  case joined(LogSource)
  /// A container's log has come to its end.
  case left(LogSource)
  /// A container was started again, so many times since the last line.
  case restarted(LogSource, times: Int)
  /// Lines of runs that were over before they could be read are missing.
  case missed(LogSource, runs: Int)
  /// A log cannot be read, for now or for good.
  case unreadable(LogSource, reason: String)
  /// So many more logs wait, since no more may be read at once.
  case waiting(Int)
}
