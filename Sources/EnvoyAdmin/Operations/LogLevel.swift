/// How much a logger of an Envoy says.
public enum LogLevel: String, Hashable, Sendable, CaseIterable {
  /// Everything.
  case trace
  /// What helps to find faults.
  case debug
  /// What happens.
  case info
  /// What may be a fault.
  case warning
  /// What is a fault.
  case error
  /// What ends the process.
  case critical
  /// Nothing.
  case off
}
