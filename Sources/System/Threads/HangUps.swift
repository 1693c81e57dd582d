import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What SIGHUP means to a process: that its terminal was closed, which ends it, or for one without a terminal that it is
/// to read its files anew.
public final class HangUps: Sendable {
  private let listener = Mutex<AsyncStream<Void>.Continuation?>(nil)

  /// Begins with a signal that ends the process.
  public init() {}

  /// Whether the process has a terminal that can be closed.
  public static var hasTerminal: Bool {
    guard let descriptor = try? SystemCall.openFile("/dev/tty", O_RDWR | O_NOCTTY) else { return false }
    close(descriptor)
    return true
  }

  /// The signals from now on, none of which ends the process.
  public func stream() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    listener.withLock { $0 = continuation }
    return stream
  }

  /// Passes a signal on to who listens; false if nobody does.
  func post() -> Bool {
    listener.withLock { listener in
      listener?.yield()
      return listener != nil
    }
  }
}
