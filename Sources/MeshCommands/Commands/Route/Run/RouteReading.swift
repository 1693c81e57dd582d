import Analysis
import MeshStores
import Resources

/// Reads of a mesh what decides on the routes of some services.
struct RouteReading {
  private let store: any MeshStore
  private let namespaces: [String]
  private let otherRouteKinds: [ResourceKind]

  /// - Parameters:
  ///   - namespaces: where the services are.
  ///   - otherRouteKinds: kinds of routes besides VirtualServices.
  init(of store: any MeshStore, namespaces: [String], otherRouteKinds: [ResourceKind] = []) {
    self.store = store
    self.namespaces = namespaces
    self.otherRouteKinds = otherRouteKinds
  }

  /// Routes of all namespaces that may be read, since any of them may name the services; the services and their pods.
  func read() async throws(CommandError) -> StoredMesh {
    var resources: [StoredResource] = []
    for kind in [.virtualService, .destinationRule, .serviceEntry] + otherRouteKinds {
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
