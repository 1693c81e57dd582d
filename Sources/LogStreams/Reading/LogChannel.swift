import Synchronization

/// Where several tasks put what one takes, in their order and no more than a bounded size: who puts more waits.
final class LogChannel<Element: Sendable>: Sendable {
  private struct State {
    var elements: [(element: Element, size: Int)] = []
    var size = 0
    var isFinished = false
    var isClosed = false
    /// Those who wait for room, by the order of their coming.
    var senders: [UInt64: CheckedContinuation<Void, Never>] = [:]
    var nextSender: UInt64 = 0
    var receiver: CheckedContinuation<Void, Never>?

    var hasNews: Bool { !elements.isEmpty || isFinished || isClosed }
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: the size from which on it is full.
  init(limit: Int) { self.limit = limit }

  /// Puts an element behind the others as soon as there is room; drops it when nobody wants any more.
  func send(_ element: Element, size: Int) async {
    while !offer(element, size: size) {
      let number = state.withLock { state in
        state.nextSender += 1
        return state.nextSender
      }
      await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          let waits = state.withLock { state in
            guard state.size >= limit, !state.isClosed, !Task.isCancelled else { return false }
            state.senders[number] = continuation
            return true
          }
          if !waits { continuation.resume() }
        }
      } onCancel: {
        state.withLock { $0.senders.removeValue(forKey: number) }?.resume()
      }
      if Task.isCancelled { return }
    }
  }

  /// Says that nothing more will be put.
  func finish() { tell { $0.isFinished = true } }

  /// Says that nothing more will be taken.
  func close() {
    tell { state in
      state.isClosed = true
      state.elements = []
      state.size = 0
    }
    release()
  }

  /// The next element; nil at the end, or when the task is cancelled.
  func receive() async -> Element? {
    while true {
      let (element, isOver) = state.withLock { state -> (Element?, Bool) in
        guard !state.elements.isEmpty else { return (nil, state.isFinished || state.isClosed) }
        let (element, size) = state.elements.removeFirst()
        state.size -= size
        return (element, false)
      }
      if let element {
        release()
        return element
      }
      if isOver || Task.isCancelled { return nil }
      await awaitNews()
    }
  }

  /// All elements that are there, as soon as there are some, and whether they are half of what there is room for; nil
  /// at the end, or when the task is cancelled.
  func receiveAll() async -> (elements: [Element], isMany: Bool)? {
    while true {
      if let taken = takeAll() { return taken }
      let isOver = state.withLock { $0.isFinished || $0.isClosed }
      // Something may have come between the two looks.
      if isOver { return takeAll() }
      if Task.isCancelled { return nil }
      await awaitNews()
    }
  }

  /// All elements that are there; nil for none.
  func takeAll() -> (elements: [Element], isMany: Bool)? {
    let taken = state.withLock { state -> ([Element], Bool)? in
      guard !state.elements.isEmpty else { return nil }
      defer { (state.elements, state.size) = ([], 0) }
      return (state.elements.map(\.element), state.size >= limit / 2)
    }
    if taken != nil { release() }
    return taken
  }

  /// False when there is no room.
  private func offer(_ element: Element, size: Int) -> Bool {
    let (isDone, receiver) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
      if state.isClosed { return (true, nil) }
      guard state.size < limit else { return (false, nil) }
      state.elements.append((element, size))
      state.size += size
      return (true, state.receiver.take())
    }
    receiver?.resume()
    return isDone
  }

  private func tell(_ change: (inout State) -> Void) {
    let receiver = state.withLock { state in
      change(&state)
      return state.receiver.take()
    }
    receiver?.resume()
  }

  /// Wakes those who wait for room.
  private func release() {
    let senders = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      guard state.size < limit || state.isClosed, !state.senders.isEmpty else { return [] }
      defer { state.senders = [:] }
      return state.senders.sorted { $0.key < $1.key }.map(\.value)
    }
    for sender in senders { sender.resume() }
  }

  private func awaitNews() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waits = state.withLock { state in
          guard !state.hasNews, !Task.isCancelled else { return false }
          state.receiver = continuation
          return true
        }
        if !waits { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.receiver.take() }?.resume()
    }
  }
}
