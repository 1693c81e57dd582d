public import ArgumentParsing
public import System

/// Why a command did not do its work.
///
/// Messages are lower-case sentences without a full stop; `next` says what to do about it.
public enum CommandError: Error, Hashable, Sendable {
  /// The command line cannot be understood.
  case usage(UsageError)
  /// Input cannot be read or is not what it should be.
  case input(String, next: String?)
  /// What was named does not exist.
  case notFound(String, next: String?)
  /// Who asks is not known, or may not do it.
  case notAllowed(String, next: String?)
  /// Someone else changed or holds what was to be changed.
  case conflict(String, next: String?)
  /// There was no answer in time.
  case timedOut(String, next: String?)
  /// The task was cancelled; nothing was left half done.
  case cancelled
  /// What the command prints cannot be written.
  case output(SystemError)

  /// A call to the operating system that failed on input or on a file.
  static func failed(_ error: SystemError, next: String? = nil) -> CommandError {
    .input("cannot \(error)", next: next)
  }
}
