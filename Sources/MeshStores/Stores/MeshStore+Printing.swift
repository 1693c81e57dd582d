extension MeshStore {
  /// Nothing prints for a mesh without a server.
  public func printed(_ query: ResourceQuery, withObjects: Bool) async throws(StoreError) -> PrintedPages? { nil }

  /// Nothing prints for a mesh without a server.
  public func printed(_ reference: ResourceReference, withObject: Bool) async throws(StoreError) -> PrintedPage? { nil }
}
