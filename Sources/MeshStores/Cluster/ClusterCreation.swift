import Kubernetes
import Resources
import YAML

/// A new resource on its way to a cluster.
struct ClusterCreation {
  private let store: ClusterStore
  private let object: Value
  private let type: GroupVersionKind
  private let reference: ResourceReference

  /// Takes an object; it needs a version, a kind and a name.
  init(of object: Value, in store: ClusterStore) throws(StoreError) {
    let named = try NamedObject(object, defaultNamespace: store.defaultNamespace)
    type = named.type
    reference = named.reference
    self.object = object
    self.store = store
  }

  /// Adds it, and gives it as the cluster holds it.
  func run(dryRun: DryRun) async throws(StoreError) -> StoredResource {
    if dryRun == .client { return try await shown() }
    do throws(APIError) {
      let resource = try await store.client.resource(of: type)
      let options = WriteOptions(
        fieldManager: store.fieldManager,
        isDryRun: dryRun == .server,
        fieldValidation: .strict
      )
      let created = try await store.client.create(
        object,
        of: resource,
        namespace: reference.namespace,
        options
      )
      return store.stored(created, reference)
    } catch {
      if case .unknownOutcome = error, dryRun == .none { return try await readBack(error) }
      throw StoreError(error, about: reference)
    }
  }

  private func shown() async throws(StoreError) -> StoredResource {
    do throws(StoreError) {
      _ = try await store.get(reference)
    } catch {
      guard case .notFound = error else { throw error }
      guard let shown = LocalResource.make(object, reference, type: type, revision: Revision("")) else {
        throw .notAnObject(missing: [])
      }
      return shown
    }
    throw .alreadyExists(reference, nil)
  }

  /// What is there is ours if it has everything that was sent.
  private func readBack(_ lost: APIError) async throws(StoreError) -> StoredResource {
    let found: StoredResource
    do throws(StoreError) {
      found = try await store.get(reference)
    } catch {
      // Not there, or not to be read either: the write may still be under way.
      throw StoreError(lost, about: reference)
    }
    guard let value = try? found.value, value.holds(object) else { throw .alreadyExists(reference, nil) }
    return found
  }
}
