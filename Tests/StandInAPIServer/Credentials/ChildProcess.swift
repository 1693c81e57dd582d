import Foundation

/// A child process that is ended once.
struct ChildProcess: Sendable {
  private let identifier: Int32

  init(_ process: Process) { identifier = process.processIdentifier }

  /// Asks the process to end; Foundation reaps it.
  func end() { kill(identifier, SIGTERM) }
}
