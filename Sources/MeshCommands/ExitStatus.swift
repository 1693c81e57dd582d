import ArgumentParsing
import Console
import System

/// How a command ended, for scripts.
public enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  /// Everything was done.
  case done = 0
  /// Something failed.
  case failed = 1
  /// The command line was not understood.
  case usage = 2
  /// The checks ran and found something.
  case findings = 3
  /// Not authenticated, or not allowed.
  case notAllowed = 4
  /// What was named does not exist.
  case notFound = 5
  /// Someone else changed or holds it.
  case conflict = 6
  /// Time ran out while the work goes on.
  case timedOut = 7
  /// Waiting for approval.
  case paused = 8
  /// Analysis failed and the change was taken back.
  case rolledBack = 9
  /// A person stopped it.
  case aborted = 10
  /// SIGINT.
  case interrupted = 130
  /// SIGTERM.
  case terminated = 143
}

extension ExitStatus {
  /// The status of a process that was asked to stop, as shells count signals.
  init(_ interruption: Interruption) {
    switch interruption {
    case .interrupt: self = .interrupted
    case .terminate: self = .terminated
    }
  }
}

extension CommandError {
  /// The one map from errors to exit statuses and words; no report means there is nobody to tell.
  var outcome: (status: ExitStatus, report: ErrorReport?) {
    switch self {
    case .usage(let error):
      let suggestions = error.suggestions.map { "\"\($0)\"" }.joined(separator: " or ")
      let help =
        (suggestions.isEmpty ? [] : ["did you mean \(suggestions)?"]) + ["run \"\(error.helpCommand)\" for usage"]
      return (.usage, ErrorReport(kind: "usage", message: error.message, help: help))
    case .input(let message, let next):
      return (.failed, ErrorReport(kind: "input", message: message, help: next.map { [$0] } ?? []))
    case .notFound(let message, let next):
      return (.notFound, ErrorReport(kind: "not-found", message: message, help: next.map { [$0] } ?? []))
    case .notAllowed(let message, let next):
      return (.notAllowed, ErrorReport(kind: "not-allowed", message: message, help: next.map { [$0] } ?? []))
    case .conflict(let message, let next):
      return (.conflict, ErrorReport(kind: "conflict", message: message, help: next.map { [$0] } ?? []))
    case .timedOut(let message, let next):
      return (.timedOut, ErrorReport(kind: "timed-out", message: message, help: next.map { [$0] } ?? []))
    // Who pressed Ctrl-C knows.
    case .cancelled: return (.interrupted, nil)
    // `meshctl … | head` is no failure: the reader has all it wanted.
    case .output(let error) where error.reason == .brokenPipe:
      return (.done, nil)
    case .output(let error):
      return (.failed, ErrorReport(kind: "output", message: "cannot \(error)", help: []))
    }
  }
}

extension Context {
  /// Shows an error, if there is anybody to tell, and gives the status to end with.
  func end(with error: CommandError, as format: ErrorFormat) -> ExitStatus {
    let (status, report) = error.outcome
    guard let report else { return status }
    // Standard error is the last resort: where it is closed, the status alone must tell.
    switch format {
    case .text: try? streams.error.write(report.text(styler: streams.error.styler))
    case .json: try? streams.error.write(report.json(status: status))
    }
    return status
  }
}
