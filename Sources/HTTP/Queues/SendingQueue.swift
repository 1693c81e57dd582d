import Synchronization

/// What is to be sent and the loop has not taken yet. It tells the senders to wait, and the loop when more is there.
final class SendingQueue<Element: Sendable>: Sendable {
  /// What the loop finds.
  enum Taken {
    case element(Element)
    /// Nothing so far: the loop will be told.
    case nothing
    case end(Result<Void, HTTPError>)
  }

  private typealias Waiter = CheckedContinuation<Void, Never>

  private struct State {
    var elements: [(element: Element, size: Int)] = []
    var size = 0
    var end: Result<Void, HTTPError>?
    /// Why nothing is taken any more.
    var closure: HTTPError?
    var isLoopWaiting = false
    var waiters: [UInt64: Waiter] = [:]
    var nextWaiter: UInt64 = 0
    var pump: Task<Void, Never>?
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: the size above which senders wait.
  init(limit: Int) { self.limit = limit }

  /// The loop's side: takes the next element.
  func take() -> Taken {
    let (taken, waiters) = state.withLock { state -> (Taken, [Waiter]) in
      guard !state.elements.isEmpty else {
        if let end = state.end { return (.end(end), []) }
        state.isLoopWaiting = true
        return (.nothing, [])
      }
      let (element, size) = state.elements.removeFirst()
      state.size -= size
      guard state.size <= limit else { return (.element(element), []) }
      defer { state.waiters = [:] }
      return (.element(element), Array(state.waiters.values))
    }
    for waiter in waiters { waiter.resume() }
    return taken
  }

  /// The loop's side: nothing will be taken any more.
  func close(_ reason: HTTPError) {
    let (waiters, pump) = state.withLock { state -> ([Waiter], Task<Void, Never>?) in
      if state.closure == nil { state.closure = reason }
      defer { (state.waiters, state.pump, state.elements) = ([:], nil, []) }
      return (Array(state.waiters.values), state.pump)
    }
    for waiter in waiters { waiter.resume() }
    pump?.cancel()
  }

  /// Keeps the task that fills the queue, to cancel it when nobody takes any more.
  func keep(_ pump: Task<Void, Never>) {
    let isClosed = state.withLock { state in
      if state.closure == nil { state.pump = pump }
      return state.closure != nil
    }
    if isClosed { pump.cancel() }
  }

  /// Puts an element behind the others, then waits while the queue is too full.
  ///
  /// - Parameter waking: called when the loop waits for it.
  func supply(_ element: Element, size: Int, waking: () -> Void) async throws(HTTPError) {
    guard try append(element, size: size, waking: waking) > limit else { return }
    let identifier = state.withLock { state in
      state.nextWaiter &+= 1
      return state.nextWaiter
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isWaiting = state.withLock { state in
          guard state.size > limit, state.closure == nil, !Task.isCancelled else { return false }
          state.waiters[identifier] = continuation
          return true
        }
        if !isWaiting { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: identifier) }?.resume()
    }
    if Task.isCancelled { throw .cancelled }
  }

  /// Puts an element behind the others without waiting; gives the size of all.
  @discardableResult
  func append(_ element: Element, size: Int, waking: () -> Void) throws(HTTPError) -> Int {
    let result = state.withLock { state -> Result<(size: Int, isWaiting: Bool), HTTPError> in
      if let closure = state.closure { return .failure(closure) }
      guard state.end == nil else { return .failure(.webSocket(.notOpen)) }
      state.elements.append((element, size))
      state.size += size
      defer { state.isLoopWaiting = false }
      return .success((state.size, state.isLoopWaiting))
    }
    let appended = try result.get()
    if appended.isWaiting { waking() }
    return appended.size
  }

  /// Says that nothing more comes, and why if it should have.
  func finish(_ end: Result<Void, HTTPError>, waking: () -> Void) {
    let isWaiting = state.withLock { state in
      if state.end == nil { state.end = end }
      defer { state.isLoopWaiting = false }
      return state.isLoopWaiting
    }
    if isWaiting { waking() }
  }
}
