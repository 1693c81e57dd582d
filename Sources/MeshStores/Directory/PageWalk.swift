import Resources
import Synchronization

/// One reading of a list: the names are those at its beginning, each resource is read with its page.
final class PageWalk: Sendable {
  private struct Progress {
    var names: [(reference: ResourceReference, paths: [String])]?
    var next = 0
    /// The file that was read last: a file with many resources is not read anew for each.
    var path = ""
    var objects: [ResourceReference: ManifestObject] = [:]
  }

  private let store: DirectoryStore
  private let query: ResourceQuery
  private let progress = Mutex(Progress())

  init(of store: DirectoryStore, _ query: ResourceQuery) {
    self.store = store
    self.query = query
  }

  /// The next page; nil at the end. Blocks.
  func next() throws(StoreError) -> ResourcePage<StoredResource>? {
    try progress.withLock { progress throws(StoreError) in
      let names: [(reference: ResourceReference, paths: [String])]
      if let begun = progress.names { names = begun } else { names = try begin() }
      progress.names = names
      var selected: [StoredResource] = []
      while selected.count < query.pageSize, progress.next < names.count {
        let name = names[progress.next]
        progress.next += 1
        guard let resource = try read(name.reference, in: name.paths, &progress) else { continue }
        if query.selects(resource) { selected.append(resource) }
      }
      let rest = names.count - progress.next
      if selected.isEmpty { return nil }
      return ResourcePage(selected, remaining: query.isSelective ? nil : rest)
    }
  }

  private func begin() throws(StoreError) -> [(reference: ResourceReference, paths: [String])] {
    let query = query
    return try store.refreshed { index in
      index.references(of: query.kind, in: query.namespace).map { ($0, index.places[$0] ?? []) }
    }
  }

  /// Reads a resource; nil when it is gone.
  private func read(
    _ reference: ResourceReference,
    in paths: [String],
    _ progress: inout Progress
  ) throws(StoreError) -> StoredResource? {
    guard let path = paths.last else { return nil }
    if paths.count > 1 { try store.tellDuplicate(reference, in: paths) }
    if progress.path != path {
      let objects = try? store.resources(in: path)
      progress.objects = Dictionary((objects ?? []).map { ($0.reference, $0) }, uniquingKeysWith: { _, last in last })
      progress.path = path
    }
    if let object = progress.objects[reference] { return object.resource }
    // It was moved or removed since the list began.
    do throws(StoreError) { return try store.read(reference) } catch {
      if case .notFound = error { return nil }
      throw error
    }
  }
}

extension ResourceQuery {
  /// Whether it selects by more than kind and namespace.
  fileprivate var isSelective: Bool { !labels.isEmpty || !fields.isEmpty }
}
