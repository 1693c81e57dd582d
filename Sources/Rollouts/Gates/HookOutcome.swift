/// How a command of the user's ended.
public enum HookOutcome: Hashable, Sendable {
  /// By itself, with a status.
  case exited(Int32)
  /// By a signal that someone else sent.
  case signaled(Int32)
  /// It took longer than so many seconds, and was ended.
  case timedOut(seconds: Double)
  /// It could not be started, and why.
  case notStarted(String)

  /// What a command says that cannot tell now (sysexits.h, EX_TEMPFAIL).
  public static let temporaryFailure: Int32 = 75

  /// Zero passes, and 75 means that there is nothing to look at yet.
  public var verdict: CheckVerdict {
    switch self {
    case .exited(0): .pass
    case .exited(Self.temporaryFailure): .noData
    case .exited, .signaled, .timedOut, .notStarted: .fail
    }
  }
}
