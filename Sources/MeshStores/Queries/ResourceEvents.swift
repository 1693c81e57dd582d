/// What becomes of resources, as it happens. Each reading begins anew with everything that is there.
public struct ResourceEvents: AsyncSequence, Sendable {
  /// One event.
  public typealias Element = ResourceEvent
  /// Why reading ended.
  public typealias Failure = StoreError
  /// Waits for the next event; nil when the task was cancelled.
  public typealias Next = @Sendable () async throws(StoreError) -> ResourceEvent?

  private let begin: @Sendable () -> Next

  /// Makes the sequence from what begins a new reading.
  public init(_ begin: @escaping @Sendable () -> Next) { self.begin = begin }

  /// Begins a new reading.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(wait: begin()) }

  /// One reading.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let wait: Next

    /// The next event; nil when the task was cancelled.
    public mutating func next() async throws(StoreError) -> ResourceEvent? { try await wait() }

    /// The next event; nil when the task was cancelled.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(StoreError) -> ResourceEvent? {
      try await wait()
    }
  }
}
