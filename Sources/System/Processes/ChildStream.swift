/// What a standard stream of a child process is connected to.
public enum ChildStream: Hashable, Sendable {
  /// What it is in this process.
  case inherited
  /// Nothing: reads end at once, writes are lost.
  case null
  /// A pipe whose other end this process holds.
  case pipe
  /// The end of a file of the user's own, which is made if it is not there (mode 0600). Only for output.
  case appending(String)
}
