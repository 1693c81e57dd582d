#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The signal dispositions of the process.
public enum Signals {
  /// Ignores SIGPIPE for the whole process, so that a pipe without a reader is `SystemErrorReason.brokenPipe`
  /// where it is written, and not the silent end of the process.
  public static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
