/// What a program in a container does.
public enum ExecEvent: Sendable, Equatable {
  /// It wrote to standard output.
  case output([UInt8])
  /// It wrote to standard error.
  case error([UInt8])
  /// It has ended with a status.
  case exited(Int32)
}
