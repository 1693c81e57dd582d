#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processor time of this process, which other work on the machine does not add to.
enum CPUClock {
  /// Seconds since the process began, in steps of a microsecond.
  static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
