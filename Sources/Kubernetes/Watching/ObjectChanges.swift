/// What becomes of the objects of a resource: all that are there as added, then `listed`, then changes.
///
/// The list is read in pages. When the server has forgotten the state that the watch had come to, the list is read
/// again and only what differs is told. May be gone through more than once, each time anew.
public struct ObjectChanges: AsyncSequence, Sendable {
  /// A change.
  public typealias Element = ObjectChange
  /// What ends it.
  public typealias Failure = APIError

  let client: APIClient
  let resource: APIResource
  let selection: Selection
  let pageSize: Int?

  /// Begins anew.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(reader: ObjectChangeReader(self)) }

  /// One reading.
  public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
    let reader: ObjectChangeReader

    /// The next change; nil never, for there is no end but an error.
    public func next() async throws(APIError) -> ObjectChange? { try await reader.next() }

    /// The next change; nil never, for there is no end but an error.
    public func next(isolation actor: isolated (any Actor)?) async throws(APIError) -> ObjectChange? {
      try await reader.next()
    }
  }
}

extension APIClient {
  /// Lists objects and goes on with what becomes of them.
  public func changes(
    _ resource: APIResource,
    _ selection: Selection = .init(),
    pageSize: Int? = 500
  ) -> ObjectChanges {
    ObjectChanges(client: self, resource: resource, selection: selection, pageSize: pageSize)
  }
}
