#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a process is asked to stop.
public enum Interruption: Sendable {
  /// SIGINT, which Ctrl-C sends.
  case interrupt
  /// SIGTERM, or SIGHUP when the terminal is closed.
  case terminate

  /// The signal that asks so.
  var signal: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .terminate: SIGTERM
    }
  }

  /// The request that a signal is; nil for other signals.
  init?(signal: Int32) {
    switch signal {
    case SIGINT: self = .interrupt
    case SIGTERM, SIGHUP: self = .terminate
    default: return nil
    }
  }
}
