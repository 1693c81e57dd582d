import Kubernetes
import Resources
import YAML

/// A resource on its way out of a cluster.
struct ClusterDeletion {
  private let store: ClusterStore
  private let reference: ResourceReference
  private let revision: Revision?

  init(of reference: ResourceReference, at revision: Revision?, in store: ClusterStore) {
    self.store = store
    self.reference = reference
    self.revision = revision
  }

  /// Deletes it, or shows whether it could be.
  func run(dryRun: DryRun) async throws(StoreError) {
    if dryRun == .client {
      let current = try await store.get(reference)
      if let revision, revision != current.revision { throw .conflict(reference, .changed(current: current)) }
      return
    }
    do throws(APIError) {
      let name = try await store.objectName(of: reference)
      let options = DeleteOptions(resourceVersion: revision?.description, isDryRun: dryRun == .server)
      _ = try await store.client.delete(name, options)
    } catch {
      try await explain(error, isWritten: dryRun == .none)
    }
  }

  /// Throws what the error means; a deletion whose answer was lost and that was made after all is none.
  private func explain(_ error: APIError, isWritten: Bool) async throws(StoreError) {
    let meaning = StoreError(error, about: reference)
    let current: StoredResource
    do throws(StoreError) {
      switch error {
      case .conflict: current = try await store.get(reference)
      case .unknownOutcome where isWritten: current = try await store.get(reference)
      default: throw meaning
      }
    } catch .notFound {
      if case .unknownOutcome = error { return }
      throw .notFound(reference)
    } catch {
      // Where it cannot be read either, the first error is the one to tell.
      throw meaning
    }
    if case .conflict = error { throw .conflict(reference, .changed(current: current)) }
    throw meaning
  }
}
