/// How a child process ended.
public enum ChildStatus: Hashable, Sendable {
  /// By itself, with a status; 126 and 127 are a shell's word for a command that cannot be run or found.
  case exited(Int32)
  /// By a signal.
  case signaled(Int32)
}
