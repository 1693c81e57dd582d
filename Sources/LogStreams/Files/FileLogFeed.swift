public import Console
public import System

/// Lines of files and of standard input, one after the other, as fast as they can be read.
///
/// They are read on a thread of their own, a few chunks ahead. Bytes are passed on as they are, UTF-8 or not; the last
/// line need not have a line feed. Of a line above sixteen megabytes the end may be missing.
public struct FileLogFeed: LogFeed {
  /// What ends it: a file cannot be read.
  public typealias Failure = SystemError

  /// Where lines are read.
  public enum Place: Sendable {
    /// A file or a named pipe.
    case file(String)
    /// Standard input, or memory. What there is of it is passed on, before more comes.
    case input(InputStream)
  }

  /// How many chunks are read ahead.
  private static let chunksAhead = 4

  private let places: [Place]
  private var pieces: ReadAhead<LogBatch>?

  /// Describes a reading; nothing is opened before `next`.
  public init(_ places: [Place]) { self.places = places }

  /// The next lines, without times; nil at the end of the last file, or when the task is cancelled.
  public mutating func next() async throws(SystemError) -> LogEvent? {
    if pieces == nil { pieces = try start() }
    return try await pieces?.next().map { .lines($0) }
  }

  private func start() throws(SystemError) -> ReadAhead<LogBatch> {
    let lines = FileLines(places)
    do throws(SystemErrorReason) {
      return try ReadAhead(limit: Self.chunksAhead) { () throws(SystemError) in try lines.next() }
    } catch {
      throw SystemError(.read, "logs", error)
    }
  }
}
