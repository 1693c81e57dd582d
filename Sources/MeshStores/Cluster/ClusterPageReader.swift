import Kubernetes
import Resources

/// One reading of a list, page by page.
actor ClusterPageReader {
  private let store: ClusterStore
  private let query: ResourceQuery
  private var pages: Pages<ObjectList>.AsyncIterator?
  /// The last resource that was given, as the server orders them.
  private var last: [UInt8] = []

  init(of store: ClusterStore, _ query: ResourceQuery) {
    self.store = store
    self.query = query
  }

  /// The next page; nil at the end.
  func next() async throws(StoreError) -> ResourcePage? {
    do throws(APIError) {
      var pages = try await reading()
      let element = try await pages.next()
      self.pages = pages
      guard let element else { return nil }
      var resources = element.page.objects.map { store.stored($0, of: query.kind) }
      // A list that the server had to begin anew has again what was given.
      if element.isRestart { resources.removeAll { !last.lexicographicallyPrecedes(Self.key($0)) } }
      if let final = resources.last { last = Self.key(final) }
      return ResourcePage(resources, remaining: element.page.remaining)
    } catch {
      throw StoreError(error, about: query.kind.qualifiedName)
    }
  }

  private func reading() async throws(APIError) -> Pages<ObjectList>.AsyncIterator {
    if let pages { return pages }
    let resource = try await store.resource(of: query.kind)
    return store.client.list(resource, Selection(query), limit: query.pageSize).makeAsyncIterator()
  }

  /// The server lists by the keys of its storage, which end like this.
  private static func key(_ resource: StoredResource) -> [UInt8] {
    Array("\(resource.reference.namespace)/\(resource.reference.name)".utf8)
  }
}
