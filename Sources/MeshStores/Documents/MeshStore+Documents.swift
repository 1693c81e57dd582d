public import Resources
public import YAML

extension MeshStore {
  /// The resources of some kinds in all namespaces, each as a document of its own, in the order of the kinds and then in
  /// that of lists.
  ///
  /// The kinds are listed at once, each page by page. Of a kind that the mesh does not have there are none. The first
  /// error ends it: one of a permission names what is missing.
  public func documents(of kinds: [ResourceKind]) async throws(StoreError) -> [Document] {
    let lists = await withTaskGroup(of: (Int, Result<[Document], StoreError>).self) { group in
      for (place, kind) in kinds.enumerated() { group.addTask { (place, await listed(kind)) } }
      var lists: [Int: Result<[Document], StoreError>] = [:]
      for await (place, list) in group { lists[place] = list }
      return lists
    }
    var documents: [Document] = []
    for place in kinds.indices { documents += try lists[place]?.get() ?? [] }
    return documents
  }

  private func listed(_ kind: ResourceKind) async -> Result<[Document], StoreError> {
    var documents: [Document] = []
    do throws(StoreError) {
      var pages = list(ResourceQuery(kind, namespace: nil)).makeAsyncIterator()
      while let page = try await pages.next() { documents += page.resources.compactMap { $0.document(of: name) } }
    } catch {
      switch error {
      case .unknownKind, .notFound: return .success([])
      default: return .failure(error)
      }
    }
    return .success(documents)
  }
}
