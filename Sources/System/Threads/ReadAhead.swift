import Synchronization

/// Makes pieces on a thread of its own, a bounded number of them ahead of who takes them.
///
/// The thread may wait for a terminal or a pipe as long as it likes: who takes is a task, and may be cancelled. Letting
/// the value go ends the thread as soon as it has made what it is about to make.
public final class ReadAhead<Piece: Sendable>: Sendable {
  private let exchange: ReadAheadExchange<Piece>

  deinit { exchange.close() }

  /// Starts the thread, which makes pieces until there is none, or an error.
  public init(
    limit: Int,
    _ make: @escaping @Sendable () throws(SystemError) -> Piece?
  ) throws(SystemErrorReason) {
    let exchange = try ReadAheadExchange<Piece>(limit: limit)
    self.exchange = exchange
    try DetachedThread.start { exchange.fill(make) }
  }

  /// The next piece, in the order of their making; nil at the end, or when the task is cancelled.
  public func next() async throws(SystemError) -> Piece? { try await exchange.next() }
}
