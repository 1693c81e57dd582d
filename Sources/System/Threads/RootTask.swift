import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The asynchronous work of a process whose main thread waits for it.
public enum RootTask {
  /// Runs a task to its end; tells also whether the process was asked to stop meanwhile.
  ///
  /// The first SIGINT, SIGTERM or SIGHUP cancels the task, which then ends in its own good order. The second one ends the
  /// process at once. A signal that the process ignores, as below `nohup`, stays ignored. Must not be called on a thread
  /// of the cooperative pool, which it would block.
  ///
  /// - Parameter hangUps: who listens there gets SIGHUP instead.
  public static func run<Result: Sendable>(
    hangUps: HangUps = HangUps(),
    _ body: @escaping @Sendable () async -> Result
  ) throws(SystemErrorReason) -> (result: Result, interruption: Interruption?) {
    let handover = try Handover<Result>()
    let request = InterruptionRequest()
    // Threads inherit the mask: those of the pool must not exist yet, or a signal could end the process through them.
    var former = sigset_t()
    var watched = Self.watchedSignals()
    pthread_sigmask(SIG_BLOCK, &watched, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    let task = Task.detached { handover.give(await body()) }
    try DetachedThread.start { watch(request, hangUps) { task.cancel() } }
    while true {
      if let result = try handover.take() { return (result, request.first) }
    }
  }

  /// Waits for signals for as long as the process lives.
  private static func watch(_ request: InterruptionRequest, _ hangUps: HangUps, onFirst cancel: () -> Void) {
    var watched = Self.watchedSignals()
    while true {
      var number: Int32 = 0
      guard sigwait(&watched, &number) == 0, let interruption = Interruption(signal: number) else { continue }
      if number == SIGHUP, hangUps.post() { continue }
      guard request.note(interruption) else { leave(by: interruption.signal) }
      cancel()
    }
  }

  /// Ends the process as the signal does by itself, so that a shell sees why.
  private static func leave(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    sigaddset(&unblocked, number)
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
    raise(number)
    _exit(128 + number)
  }

  private static func watchedSignals() -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !Signals.ignores(number) { sigaddset(&signals, number) }
    return signals
  }
}

/// Whether a process was asked to stop, and how at first.
private final class InterruptionRequest: Sendable {
  private let state = Mutex<Interruption?>(nil)

  var first: Interruption? { state.withLock { $0 } }

  /// Notes a request; false if it is not the first one.
  func note(_ interruption: Interruption) -> Bool {
    state.withLock { first in
      guard first == nil else { return false }
      first = interruption
      return true
    }
  }
}
