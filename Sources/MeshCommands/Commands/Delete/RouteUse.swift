import Analysis
import Diagnostics
import MeshStores
import Resources
import YAML

/// The routes of a mesh that need resources which are to be deleted.
struct RouteUse {
  /// More routes than these are counted.
  private static let shownCount = 5

  private let resources: [StoredResource]
  private let store: any MeshStore

  init(of resources: [StoredResource], in store: any MeshStore) {
    self.resources = resources
    self.store = store
  }

  /// Refuses resources that routes need which are not deleted with them.
  func check() async throws(CommandError) {
    let kinds = needed
    guard !kinds.isEmpty else { return }
    let gone = Set(resources.map(\.reference))
    var left: [StoredResource] = []
    for kind in kinds {
      left += try await list(kind).filter { !gone.contains($0.reference) }
    }
    var stored: [MeshObject: StoredResource] = [:]
    for resource in left { stored[MeshObject(resource)] = resource }
    let mesh = Mesh(Array(stored.keys), settings: MeshSettings())
    let lost = mesh.destinations(lostWith: resources.map { MeshObject($0) })
    guard !lost.isEmpty else { return }
    throw refusal(lost, stored)
  }

  /// The kinds of what may need the resources, or stand in for them.
  private var needed: [ResourceKind] {
    let kinds = Set(resources.map(\.reference.kind))
    let needsHosts = kinds.contains(.service) || kinds.contains(.serviceEntry)
    let routes: [ResourceKind] = [.virtualService, .httpRoute, .grpcRoute, .tcpRoute, .tlsRoute]
    if needsHosts { return routes + [.service, .serviceEntry, .destinationRule] }
    return kinds.contains(.destinationRule) ? [.virtualService, .destinationRule] : []
  }

  /// Routes of all namespaces; of a kind that the mesh does not have there are none.
  private func list(_ kind: ResourceKind) async throws(CommandError) -> [StoredResource] {
    do throws(StoreError) { return try await store.list(ResourceQuery(kind, namespace: nil)).all() } catch {
      switch error {
      case .unknownKind, .notFound: return []
      case .forbidden(let trouble):
        throw .notAllowed(
          "whether routes use what is to be deleted cannot be told: \(trouble.message)",
          next: "pass --force to delete it all the same"
        )
      default: throw .store(error)
      }
    }
  }

  // MARK: Telling

  private func refusal(_ lost: [LostDestination], _ stored: [MeshObject: StoredResource]) -> CommandError {
    let objects = Set(lost.map(\.object))
    let needed = resources.filter { resource in
      objects.contains {
        $0.kind == resource.reference.kind && $0.name == resource.reference.name
          && $0.namespace == resource.reference.namespace
      }
    }
    let names = needed.map(\.reference.place).joined(separator: ", ")
    var known: Set<MeshObject> = []
    let routes = lost.filter { known.insert($0.route).inserted }.map { Self.name(of: $0, stored[$0.route]) }.sorted()
    let more = routes.count > Self.shownCount ? ", and \(routes.count - Self.shownCount) more" : ""
    let users = routes.prefix(Self.shownCount).joined(separator: ", ") + more
    return .conflict(
      "\(names) \(needed.count == 1 ? "is" : "are") still used by \(users)",
      next: "change or delete the routes first, or pass --force"
    )
  }

  /// The route, and where it is written if it is.
  private static func name(of destination: LostDestination, _ route: StoredResource?) -> String {
    guard let route else { return destination.route.origin }
    guard route.isWritten else { return route.reference.place }
    return
      "\(route.reference.place) (\(ResourcePlace(destination.node.document.source, at: destination.node.range.start)))"
  }
}
