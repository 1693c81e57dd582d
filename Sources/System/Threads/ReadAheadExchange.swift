import Synchronization

/// What a thread has made for a task.
final class ReadAheadExchange<Piece: Sendable>: Sendable {
  private struct State {
    var pieces: [Piece] = []
    /// Set at the end; an error is told once.
    var end: Result<Void, SystemError>?
    var isClosed = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())
  /// One for each piece that may be made.
  private let room: WakePipe

  init(limit: Int) throws(SystemErrorReason) {
    room = try WakePipe()
    room.wake(max(1, limit))
  }

  /// The thread's side.
  func fill(_ make: () throws(SystemError) -> Piece?) {
    while room.wait(), !state.withLock({ $0.isClosed }) {
      do throws(SystemError) {
        guard let piece = try make() else { return tell { $0.end = .success(()) } }
        tell { $0.pieces.append(piece) }
      } catch {
        return tell { $0.end = .failure(error) }
      }
    }
  }

  func close() {
    tell { $0.isClosed = true }
    room.wake()
  }

  func next() async throws(SystemError) -> Piece? {
    while true {
      let (piece, end) = state.withLock { state -> (Piece?, Result<Void, SystemError>?) in
        if !state.pieces.isEmpty { return (state.pieces.removeFirst(), nil) }
        defer { if state.end != nil { state.end = .success(()) } }
        return (nil, state.end)
      }
      if let piece {
        room.wake()
        return piece
      }
      if let end {
        try end.get()
        return nil
      }
      if Task.isCancelled { return nil }
      await awaitNews()
    }
  }

  private func tell(_ change: (inout State) -> Void) {
    let waiter = state.withLock { state in
      change(&state)
      return state.waiter.take()
    }
    waiter?.resume()
  }

  private func awaitNews() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waits = state.withLock { state in
          guard state.pieces.isEmpty, state.end == nil, !Task.isCancelled else { return false }
          state.waiter = continuation
          return true
        }
        if !waits { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiter.take() }?.resume()
    }
  }
}
