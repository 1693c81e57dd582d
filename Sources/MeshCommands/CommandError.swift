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
  /// What the command prints cannot be written.
  case output(SystemError)

  /// A call to the operating system that failed on input or on a file.
  static func failed(_ error: SystemError, next: String? = nil) -> CommandError {
    .input("cannot \(error)", next: next)
  }
}
