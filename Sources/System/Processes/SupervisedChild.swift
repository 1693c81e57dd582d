import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A running child process that is waited for on a thread of its own, and that other threads may send signals meanwhile.
///
/// The thread that waits is the one that started it. A program may ask to be ended with its parent, as Envoy does, and
/// to Linux the parent is the thread that started it (prctl(2), PR_SET_PDEATHSIG).
public final class SupervisedChild: Sendable {
  /// The process ID.
  public let identifier: Int32
  private let process: Process

  /// The child until it was waited for: its ID is nobody else's for so long.
  private final class Process: Sendable {
    let child: Mutex<ChildProcess?>

    init(_ child: consuming ChildProcess) { self.child = Mutex(child) }

    /// Blocks until the child has ended, and only then takes its ID out of use.
    func waitForEnd(of identifier: Int32) -> ChildStatus {
      var information = siginfo_t()
      // WNOWAIT leaves the ended child as it is, so that no signal can go to another process of the same ID.
      _ = try? SystemCall.retrying { waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) }
      guard let ended = child.withLock({ $0.take() }), let status = try? ended.wait() else { return .signaled(0) }
      return status
    }
  }

  /// Starts a program that reads nothing; `onEnd` is called once, on the thread that waits.
  ///
  /// - Parameters:
  ///   - output: where standard output goes; a pipe is read on the thread that waits.
  ///   - onOutput: is told what comes out of that pipe, until nobody holds its other end any more; only then the child is
  ///     waited for.
  public init(
    _ command: ChildCommand,
    output: ChildStream,
    error: ChildStream,
    onOutput: @escaping @Sendable ([UInt8]) -> Void = { _ in },
    onEnd: @escaping @Sendable (ChildStatus) -> Void
  ) throws(SystemError) {
    let started: (process: Process, identifier: Int32)
    do throws(SystemErrorReason) {
      let handover = try Handover<Result<(Process, Int32), SystemError>>()
      try DetachedThread.start {
        do throws(SystemError) {
          var child = try ChildProcess(command, output: output, error: error)
          let identifier = child.identifier
          let text = child.takeOutput()
          let process = Process(child)
          handover.give(.success((process, identifier)))
          if let text {
            while let bytes = try? text.read(atMost: 1 << 16), !bytes.isEmpty { onOutput(bytes) }
          }
          onEnd(process.waitForEnd(of: identifier))
        } catch {
          handover.give(.failure(error))
        }
      }
      guard let outcome = try handover.take() else { throw SystemErrorReason.other(ECHILD) }
      do throws(SystemError) { started = try outcome.get() } catch { throw error.reason }
    } catch {
      throw SystemError(.start, command.program, error)
    }
    process = started.process
    identifier = started.identifier
  }

  /// Asks the child to end (SIGTERM); one that has ended already is not told.
  public func terminate() { send(SIGTERM) }

  /// Ends the child at once (SIGKILL).
  public func kill() { send(SIGKILL) }

  /// Asks all processes of a child in a group of its own to end (SIGTERM).
  public func terminateGroup() { sendToGroup(SIGTERM) }

  /// Ends all processes of a child in a group of its own at once (SIGKILL).
  public func killGroup() { sendToGroup(SIGKILL) }

  private func sendToGroup(_ signal: Int32) {
    process.child.withLock { child in
      switch child {
      case .some(let child): child.sendToGroup(signal)
      case nil: break
      }
    }
  }

  private func send(_ signal: Int32) {
    process.child.withLock { child in
      switch child {
      case .some(let child): child.send(signal)
      case nil: break
      }
    }
  }
}
