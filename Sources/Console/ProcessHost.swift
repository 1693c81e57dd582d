#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the running process asks of its operating system besides files and signals: the only file of this module
/// that calls libc.
public enum ProcessHost {
  /// The words after the program's name, as the shell passed them; bytes that are not UTF-8 become U+FFFD.
  public static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

  /// The file of the running program; nil where the system does not tell.
  public static var executablePath: String? {
    #if canImport(Glibc)
      guard let path = realpath("/proc/self/exe", nil) else { return nil }
      defer { free(path) }
      return String(validatingCString: path)
    #else
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size))
      return _NSGetExecutablePath(&buffer, &size) == 0 ? String(validatingCString: buffer) : nil
    #endif
  }

  /// The name of the machine; nil where the system does not tell.
  static var hostName: String? {
    // Longer names are cut off, and then may lack the zero at their end (gethostname(2)).
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return nil }
    let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.isEmpty ? nil : text
  }

  /// Ends the process at once.
  public static func exit(_ status: Int32) -> Never {
    _exit(status)
  }

  static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func terminalSize(of descriptor: Int32) -> TerminalSize {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return TerminalSize(columns: nil, rows: nil) }
    // A terminal that does not know its size, such as a serial line, says 0.
    return TerminalSize(
      columns: size.ws_col > 0 ? Int(size.ws_col) : nil,
      rows: size.ws_row > 0 ? Int(size.ws_row) : nil
    )
  }

  static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
  }
}
