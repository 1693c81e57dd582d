/// A call to the operating system that failed: what was done, to which path, and why.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done; the raw value is the word that messages use.
  public enum Operation: String, Hashable, Sendable {
    /// Opening a file.
    case open
    /// Reading a file or stream.
    case read
    /// Writing a file or stream.
    case write
    /// Making a temporary file.
    case create
    /// Putting a new file in the place of an old one.
    case replace
    /// Bringing a file to the disk.
    case synchronize
    /// Asking what a path names.
    case inspect
    /// Listing a directory.
    case list
    /// Removing a file.
    case remove
    /// Keeping others out of a directory.
    case lock
    /// Asking to be told of changes in a directory.
    case watch
    /// Starting a program.
    case start
    /// Waiting for a program to end.
    case wait
  }

  /// What was being done.
  public let operation: Operation
  /// The path, or the name of a stream such as `<stdout>`.
  public let path: String
  /// Why it failed.
  public let reason: SystemErrorReason

  /// Makes an error.
  public init(_ operation: Operation, _ path: String, _ reason: SystemErrorReason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// Such as `open deploy.yaml: no such file or directory`; the path in it may be untrusted.
  public var description: String { "\(operation.rawValue) \(path): \(reason)" }
}
