import Synchronization

/// Whether the person who started a rollout wants its driver to stop, and what is to be cut short then.
///
/// The driver itself goes on: it has to leave the rollout in good order.
final class DriverInterruption: Sendable {
  private struct State {
    var isRequested = false
    var cuts: [Int: @Sendable () -> Void] = [:]
    var nextKey = 0
  }

  private let state = Mutex(State())

  /// Whether it was asked for.
  var isRequested: Bool { state.withLock { $0.isRequested } }

  /// Asks for it.
  func request() {
    let cuts = state.withLock { state in
      state.isRequested = true
      return state.cuts.values.map(\.self)
    }
    for cut in cuts { cut() }
  }

  /// What comes of work that is cancelled with the interruption.
  func result<Result: Sendable>(of work: @escaping @Sendable () async -> Result) async -> Result {
    let task = Task { await work() }
    let (key, isRequested) = state.withLock { state in
      state.nextKey += 1
      state.cuts[state.nextKey] = { task.cancel() }
      return (state.nextKey, state.isRequested)
    }
    if isRequested { task.cancel() }
    let result = await task.value
    state.withLock { _ = $0.cuts.removeValue(forKey: key) }
    return result
  }

  /// Lets time pass, until it is asked for at the latest.
  func sleep(_ length: Duration) async {
    await result { try? await Task.sleep(for: length) } as Void?
  }
}
