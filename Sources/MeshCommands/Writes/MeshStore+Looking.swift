import MeshStores

extension MeshStore {
  /// Reads a resource that need not be there, or whose kind need not, as long as a manifest defines it.
  func resource(_ reference: ResourceReference, kinds: GivenKinds) async throws(CommandError) -> FoundResource {
    do throws(StoreError) { return .there(try await get(reference)) } catch {
      switch error {
      case .notFound: return .missing
      case .unknownKind where kinds.define(reference.kind): return .ofKindToCome
      default: throw .store(error)
      }
    }
  }
}
