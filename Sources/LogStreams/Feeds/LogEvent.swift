/// What happens while logs are read.
public enum LogEvent: Sendable {
  /// Lines were written.
  case lines(LogBatch)
  /// Something else that people should know.
  case notice(LogNotice)
}
