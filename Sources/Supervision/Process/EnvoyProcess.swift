import Synchronization
import System

/// One running Envoy that this process has started.
final class EnvoyProcess: Sendable {
  private struct State {
    var status: ChildStatus?
    var waiters: [CheckedContinuation<ChildStatus, Never>] = []
  }

  /// How often an Envoy took over before it.
  let epoch: Int
  let startedAt = ContinuousClock.now
  let identity: ProcessIdentity
  private let child: SupervisedChild
  private let state: Ending

  /// Where the thread that waits leaves the status.
  private final class Ending: Sendable {
    let state = Mutex(State())

    func note(_ status: ChildStatus) {
      let waiters = state.withLock { state in
        state.status = status
        defer { state.waiters = [] }
        return state.waiters
      }
      for waiter in waiters { waiter.resume(returning: status) }
    }
  }

  /// Starts an epoch; `onEnd` is called once, on a thread of its own.
  init(
    _ commandLine: EnvoyCommandLine,
    epoch: Int,
    onEnd: @escaping @Sendable () -> Void
  ) throws(SystemError) {
    let folder = commandLine.folder
    let ending = Ending()
    let child = try SupervisedChild(
      commandLine.run(epoch: epoch),
      output: .appending(folder.envoyLog),
      error: .appending(folder.envoyLog)
    ) { status in
      ending.note(status)
      onEnd()
    }
    let identifier = child.identifier
    // One that has ended already is nobody's, and no process has started at no time.
    identity = ProcessIdentity.current(of: identifier) ?? ProcessIdentity(identifier: identifier, start: "")
    self.epoch = epoch
    self.child = child
    state = ending
  }

  /// How it ended; nil while it runs.
  var status: ChildStatus? { state.state.withLock(\.status) }

  /// Waits for its end.
  func ended() async -> ChildStatus {
    await withCheckedContinuation { waiter in
      let status = state.state.withLock { state -> ChildStatus? in
        if state.status == nil { state.waiters.append(waiter) }
        return state.status
      }
      if let status { waiter.resume(returning: status) }
    }
  }

  /// Asks it to end, and ends it when it takes longer than told.
  func end(within limit: Duration) async {
    child.terminate()
    let killer = Task { [child] in
      // Cancelled when it ended in time.
      guard (try? await Task.sleep(for: limit)) != nil else { return }
      child.kill()
    }
    _ = await ended()
    killer.cancel()
  }

  /// Ends it at once.
  func kill() async {
    child.kill()
    _ = await ended()
  }
}
