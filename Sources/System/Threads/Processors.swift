#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The processors of the machine.
public enum Processors {
  /// How many of them are running, at least one. Linux is asked by a file, so ask when it matters.
  public static var onlineCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
