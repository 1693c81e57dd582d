import Kubernetes
import Resources

/// One reading of a list, page by page.
actor ClusterPageReader<Item: Sendable> {
  private struct Entry: Sendable {
    /// The server lists by the keys of its storage, which end like this.
    let key: [UInt8]
    let item: Item
  }

  private let store: ClusterStore
  private let query: ResourceQuery
  private let read: @Sendable (StoredResource) -> Item
  private var pages: Pages<ObjectList<Entry>>.AsyncIterator?
  /// The last resource that was given, as the server orders them.
  private var last: [UInt8] = []

  init(of store: ClusterStore, _ query: ResourceQuery, as read: @escaping @Sendable (StoredResource) -> Item) {
    self.store = store
    self.query = query
    self.read = read
  }

  /// The next page; nil at the end.
  func next() async throws(StoreError) -> ResourcePage<Item>? {
    do throws(APIError) {
      var pages = try await reading()
      let element = try await pages.next()
      self.pages = pages
      guard let element else { return nil }
      var entries = element.page.items
      // A list that the server had to begin anew has again what was given.
      if element.isRestart { entries.removeAll { !last.lexicographicallyPrecedes($0.key) } }
      if let final = entries.last { last = final.key }
      return ResourcePage(entries.map(\.item), remaining: element.page.remaining)
    } catch {
      throw StoreError(error, about: query.kind.qualifiedName)
    }
  }

  private func reading() async throws(APIError) -> Pages<ObjectList<Entry>>.AsyncIterator {
    if let pages { return pages }
    let (store, kind, read) = (store, query.kind, read)
    let pages = store.client.list(try await store.resource(of: kind), Selection(query), limit: query.pageSize) {
      object in
      let resource = store.stored(object, of: kind)
      let (namespace, name) = (resource.reference.namespace, resource.reference.name)
      return Entry(key: Array("\(namespace)/\(name)".utf8), item: read(resource))
    }
    return pages.makeAsyncIterator()
  }
}
