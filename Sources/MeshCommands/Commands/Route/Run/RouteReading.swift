import Analysis
import MeshStores
import Resources

/// Reads of a mesh what decides on the routes of some services.
struct RouteReading {
  private let store: any MeshStore
  private let namespaces: [String]

  /// - Parameter namespaces: where the services are.
  init(of store: any MeshStore, namespaces: [String]) {
    self.store = store
    self.namespaces = namespaces
  }

  /// Routes of all namespaces that may be read, since any of them may name the services; the services and their pods.
  func read() async throws(CommandError) -> StoredMesh {
    var resources: [StoredResource] = []
    for kind: ResourceKind in [.virtualService, .destinationRule, .serviceEntry] {
      if let all = try await list(kind, in: nil) {
        resources += all
      } else {
        for namespace in namespaces { resources += try await list(kind, in: namespace) ?? [] }
      }
    }
    let pods: [ResourceKind] = [.pod, .workloadEntry]
    // A cluster makes pods of templates; a directory has the templates alone.
    let templates: [ResourceKind] = store.hasServer ? [] : [.deployment, .statefulSet, .daemonSet, .replicaSet]
    for kind in [.service] + pods + templates {
      for namespace in namespaces { resources += try await list(kind, in: namespace) ?? [] }
    }
    return StoredMesh(resources, of: store)
  }

  /// Nil for what may not be read in all namespaces. Of a kind that the mesh does not have there are none.
  private func list(_ kind: ResourceKind, in namespace: String?) async throws(CommandError) -> [StoredResource]? {
    do throws(StoreError) { return try await store.list(ResourceQuery(kind, namespace: namespace)).all() } catch {
      switch error {
      case .unknownKind, .notFound: return []
      case .forbidden where namespace == nil: return nil
      default: throw .store(error)
      }
    }
  }
}
