/// What happens to the objects of a resource, asked for again and again where the last answer left off.
///
/// Ends of answers, lost connections and busy servers are not seen, beyond the time they take. A state that the server
/// no longer knows is `APIError.expired`: list again and begin a new watch. May be gone through more than once, each
/// time from where the options say.
public struct Watch: AsyncSequence, Sendable {
  /// An event.
  public typealias Element = WatchEvent
  /// What ends it.
  public typealias Failure = APIError

  let session: APISession
  let resource: APIResource
  let selection: Selection
  let options: WatchOptions

  /// Begins a new watch.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(reader: WatchReader(self)) }

  /// One watch.
  public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
    let reader: WatchReader

    /// The next event; nil never, for a watch has no end but an error.
    public func next() async throws(APIError) -> WatchEvent? { try await reader.next() }

    /// The next event; nil never, for a watch has no end but an error.
    public func next(isolation actor: isolated (any Actor)?) async throws(APIError) -> WatchEvent? {
      try await reader.next()
    }
  }
}

extension APIClient {
  /// Watches objects.
  public func watch(
    _ resource: APIResource,
    _ selection: Selection = .init(),
    _ options: WatchOptions = .init()
  ) -> Watch {
    Watch(session: session, resource: resource, selection: selection, options: options)
  }
}
