import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A running child process that is waited for on a thread of its own, and that other threads may send signals meanwhile.
public final class SupervisedChild: Sendable {
  /// The process ID.
  public let identifier: Int32
  /// The child until it was waited for: its ID is nobody else's for so long.
  private let child: Mutex<ChildProcess?>

  /// Takes over a child without pipes; `onEnd` is called once, on the thread that waits.
  ///
  /// Where the system gives no thread, that is an error, and the child is ended.
  public init(
    _ child: consuming ChildProcess,
    onEnd: @escaping @Sendable (ChildStatus) -> Void
  ) throws(SystemError) {
    let identifier = child.identifier
    self.identifier = identifier
    self.child = Mutex(child)
    do throws(SystemErrorReason) {
      try DetachedThread.start { [self] in onEnd(waitForEnd()) }
    } catch {
      send(SIGKILL)
      _ = waitForEnd()
      throw SystemError(.start, "<process \(identifier)>", error)
    }
  }

  /// Sends a signal; one that has ended already gets none.
  public func send(_ signal: Int32) {
    child.withLock { child in
      switch child {
      case .some(let child): child.send(signal)
      case nil: break
      }
    }
  }

  /// Asks the child to end (SIGTERM).
  public func terminate() { send(SIGTERM) }

  /// Ends the child at once (SIGKILL).
  public func kill() { send(SIGKILL) }

  /// Blocks until the child has ended, and only then takes its ID out of use.
  private func waitForEnd() -> ChildStatus {
    var information = siginfo_t()
    // WNOWAIT leaves the ended child as it is, so that no signal can go to another process of the same ID.
    _ = try? SystemCall.retrying { waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) }
    let ended = child.withLock { $0.take() }
    guard let ended, let status = try? ended.wait() else { return .signaled(0) }
    return status
  }
}
