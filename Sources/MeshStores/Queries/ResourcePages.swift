/// The pages of a list, each read when it is asked for. May be gone through more than once, reading anew each time.
public struct ResourcePages<Item: Sendable>: AsyncSequence, Sendable {
  /// One page.
  public typealias Element = ResourcePage<Item>
  /// Why reading ended.
  public typealias Failure = StoreError
  /// Gives the next page; nil at the end.
  public typealias Next = @Sendable () async throws(StoreError) -> ResourcePage<Item>?

  private let begin: @Sendable () -> Next

  /// Makes the sequence from what begins a new reading.
  public init(_ begin: @escaping @Sendable () -> Next) { self.begin = begin }

  /// Begins a new reading.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(read: begin()) }

  /// One reading.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let read: Next

    /// The next page; nil at the end.
    public mutating func next() async throws(StoreError) -> ResourcePage<Item>? { try await read() }

    /// The next page; nil at the end.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(StoreError) -> ResourcePage<Item>? {
      try await read()
    }
  }

  /// Every resource of every page, for lists that are known to be small.
  public func all() async throws(StoreError) -> [Item] {
    var resources: [Item] = []
    let read = begin()
    while let page = try await read() { resources += page.resources }
    return resources
  }
}
