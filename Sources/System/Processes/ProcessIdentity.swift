#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process by its ID and its start: an ID alone is given to another process some day.
public struct ProcessIdentity: Hashable, Sendable {
  /// The process ID.
  public let identifier: Int32
  /// When it started, in the system's own count; on Linux with the ID of the boot, since the count begins with it.
  public let start: String

  /// Makes an identity from what was written down once.
  public init(identifier: Int32, start: String) {
    self.identifier = identifier
    self.start = start
  }

  /// The identity of the process that has an ID now; nil if there is none, or it has ended and only waits to be noticed.
  public static func current(of identifier: Int32) -> ProcessIdentity? {
    guard identifier > 0, let start = startTime(of: identifier) else { return nil }
    return ProcessIdentity(identifier: identifier, start: start)
  }

  /// This process.
  public static var own: ProcessIdentity? { current(of: getpid()) }

  /// Whether the very process is still running.
  public var isRunning: Bool { Self.current(of: identifier) == self }

  /// Asks the process to end (SIGTERM), if it is still the one.
  public func terminate() { send(SIGTERM) }

  /// Ends the process at once (SIGKILL), if it is still the one.
  public func kill() { send(SIGKILL) }

  private func send(_ signal: Int32) {
    if isRunning { _ = Self.sendSignal(identifier, signal) }
  }

  #if canImport(Glibc)
    private static func sendSignal(_ identifier: Int32, _ signal: Int32) -> Int32 { Glibc.kill(identifier, signal) }

    /// Fields 3 and 22 of `/proc/PID/stat`, counted behind the name, in which anything may stand (proc_pid_stat(5)).
    private static func startTime(of identifier: Int32) -> String? {
      guard let text = text(of: "/proc/\(identifier)/stat"), let nameEnd = text.utf8.lastIndex(of: UInt8(ascii: ")"))
      else {
        return nil
      }
      let fields = text[text.index(after: nameEnd)...].split(separator: " ")
      guard fields.count > 19, !["Z", "X", "x"].contains(fields[0]) else { return nil }
      return "\(bootIdentifier)/\(fields[19])"
    }

    private static var bootIdentifier: String {
      (text(of: "/proc/sys/kernel/random/boot_id") ?? "").filter { $0 != "\n" }
    }

    private static func text(of path: String) -> String? {
      guard var reader = try? FileReader(path), let bytes = try? reader.readAll(limit: 1 << 16) else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
  #else
    private static func sendSignal(_ identifier: Int32, _ signal: Int32) -> Int32 { Darwin.kill(identifier, signal) }

    private static func startTime(of identifier: Int32) -> String? {
      var information = proc_bsdinfo()
      let size = Int32(MemoryLayout<proc_bsdinfo>.size)
      guard proc_pidinfo(identifier, PROC_PIDTBSDINFO, 0, &information, size) == size,
        information.pbi_status != UInt32(SZOMB)
      else { return nil }
      return "\(information.pbi_start_tvsec).\(information.pbi_start_tvusec)"
    }
  #endif
}
