import ArgumentParsing

extension ExitStatus {
  /// Those that every command may end with.
  static var usual: [Term] {
    [.done, .failed, .usage, .interrupted, .terminated].map { (status: Self) in status.term }
  }

  /// The number and what it means.
  var term: Term { Term(String(rawValue), meaning) }

  private var meaning: String {
    switch self {
    case .done: "Everything was done."
    case .failed: "Something failed."
    case .usage: "The command line was not understood."
    case .findings: "The checks ran and found something."
    case .notAllowed: "Not authenticated, or not allowed."
    case .notFound: "What was named does not exist."
    case .conflict: "Someone else changed or holds it."
    case .timedOut: "Time ran out while the work goes on."
    case .paused: "Waiting for approval."
    case .rolledBack: "Analysis failed and the change was taken back."
    case .aborted: "A person stopped it."
    case .interrupted: "Ended by SIGINT (Ctrl-C); unfinished files are removed."
    case .terminated: "Ended by SIGTERM; unfinished files are removed."
    }
  }
}
