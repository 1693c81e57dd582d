#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The numbers 0, 1 and 2, which every process takes for its standard streams.
public enum StandardDescriptors {
  /// Makes sure that no file opened later gets the number of a standard stream that the caller closed (`2>&-`).
  ///
  /// Else a message would be written into a manifest. Reading or writing such a stream fails as on a closed one.
  public static func occupy() {
    for (number, unusable) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is the one: those below are open by now.
      _ = open("/dev/null", unusable)
    }
  }
}
