import Kubernetes
import Resources

/// One watch, with what was there in the beginning.
actor ClusterEventReader {
  private let store: ClusterStore
  private let query: ResourceQuery
  private var changes: ObjectChanges.AsyncIterator?

  init(of store: ClusterStore, _ query: ResourceQuery) {
    self.store = store
    self.query = query
  }

  /// The next event; nil when the task was cancelled.
  func next() async throws(StoreError) -> ResourceEvent? {
    do throws(APIError) {
      let changes = try await reading()
      self.changes = changes
      switch try await changes.next() {
      case .added(let object)?: return .added(store.stored(object, of: query.kind))
      case .modified(let object)?: return .modified(store.stored(object, of: query.kind))
      case .deleted(let name)?:
        return .deleted(ResourceReference(query.kind, name.name, namespace: name.namespace ?? ""))
      case .listed?: return .listed
      case nil: return nil
      }
    } catch {
      if error == .cancelled { return nil }
      throw StoreError(error, about: query.kind.qualifiedName)
    }
  }

  private func reading() async throws(APIError) -> ObjectChanges.AsyncIterator {
    if let changes { return changes }
    let resource = try await store.resource(of: query.kind)
    return store.client.changes(resource, Selection(query), pageSize: query.pageSize).makeAsyncIterator()
  }
}
