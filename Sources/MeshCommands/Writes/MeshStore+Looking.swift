import MeshStores

extension MeshStore {
  /// Reads a resource that need not be there.
  func resource(_ reference: ResourceReference) async throws(CommandError) -> StoredResource? {
    do throws(StoreError) { return try await get(reference) } catch {
      switch error {
      case .notFound: return nil
      default: throw .store(error)
      }
    }
  }
}
