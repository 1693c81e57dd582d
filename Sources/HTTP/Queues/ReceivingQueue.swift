import Synchronization

/// What the loop has received and nobody has taken yet. It tells the loop to stop receiving, and when to go on.
final class ReceivingQueue<Element: Sendable>: Sendable {
  private typealias Waiter = CheckedContinuation<Result<Element?, HTTPError>, Never>

  private struct State {
    var elements: [(element: Element, size: Int)] = []
    /// The index of the first element that is still there.
    var start = 0
    var size = 0
    var end: Result<Void, HTTPError>?
    var isStalled = false
    var waiters: [Waiter] = []
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: the size from which on the queue is full.
  init(limit: Int) { self.limit = limit }

  /// Whether there is room; if not, the next taker that makes some is told so.
  func hasRoomOrStalls() -> Bool {
    state.withLock { state in
      state.isStalled = state.size >= limit
      return !state.isStalled
    }
  }

  /// Puts an element behind the others, whether there is room or not.
  func offer(_ element: Element, size: Int) {
    let waiter = state.withLock { state -> Waiter? in
      guard state.end == nil else { return nil }
      if !state.waiters.isEmpty { return state.waiters.removeFirst() }
      state.elements.append((element, size))
      state.size += size
      return nil
    }
    waiter?.resume(returning: .success(element))
  }

  /// Says that nothing more comes, and why if it should have; the first end counts.
  func finish(_ end: Result<Void, HTTPError>) {
    let waiters = state.withLock { state -> [Waiter] in
      guard state.end == nil else { return [] }
      state.end = end
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(returning: end.map { nil }) }
  }

  /// The next element; nil at the end.
  ///
  /// - Parameters:
  ///   - resuming: called when the loop has stalled and there is room again.
  ///   - cancelling: called when the task is cancelled; it must bring the queue to its end.
  func next(
    resuming: @Sendable () -> Void,
    cancelling: @escaping @Sendable () -> Void
  ) async throws(HTTPError) -> Element? {
    if Task.isCancelled {
      cancelling()
      throw .cancelled
    }
    if let taken = take(resuming) { return try taken.get() }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if let taken = take(resuming, or: continuation) { continuation.resume(returning: taken) }
      }
    } onCancel: {
      cancelling()
    }
    return try result.get()
  }

  /// What is there; else nil, and whoever waits is remembered.
  private func take(_ resuming: () -> Void, or waiter: Waiter? = nil) -> Result<Element?, HTTPError>? {
    let (result, isToResume) = state.withLock { state -> (Result<Element?, HTTPError>?, Bool) in
      guard state.start < state.elements.count else {
        if state.end == nil, let waiter { state.waiters.append(waiter) }
        return (state.end?.map { nil }, false)
      }
      let (element, size) = state.elements[state.start]
      state.start += 1
      state.size -= size
      if state.start == state.elements.count || state.start > 256 {
        state.elements.removeFirst(state.start)
        state.start = 0
      }
      let isToResume = state.isStalled && state.size <= limit / 2
      if isToResume { state.isStalled = false }
      return (.success(element), isToResume)
    }
    if isToResume { resuming() }
    return result
  }
}
