import Analysis
import MeshStores
import Routing

/// Finds the routes of a service and the record of their rollouts.
struct RolloutReading {
  private let service: String
  private let mesh: MeshOptions
  private let virtualService: String?
  private let store: any MeshStore
  private let context: Context
  private let patience: StorePatience

  /// - Parameters:
  ///   - virtualService: the VirtualService, where several name the service.
  ///   - patience: how long a mesh is asked again that does not answer.
  init(
    of service: String,
    _ mesh: MeshOptions,
    virtualService: String? = nil,
    store: any MeshStore,
    in context: Context,
    patience: StorePatience? = nil
  ) {
    self.patience = patience ?? StorePatience(context, .text, DriverInterruption())
    self.service = service
    self.mesh = mesh
    self.virtualService = virtualService
    self.store = store
    self.context = context
  }

  /// The mesh as it is now.
  func read() async throws(CommandError) -> RolloutScene {
    let own = mesh.namespace?.argument ?? store.defaultNamespace
    let name = ServiceName(service, namespace: own)
    let namespaces = Set([own, name.namespace]).sorted()
    let stored = try await RouteReading(of: store, namespaces: namespaces).read()
    let scene = RouteScene(
      word: service,
      service: name.host(in: stored.mesh),
      namespace: name.namespace,
      stored: stored,
      meshName: store.name,
      isPart: false
    )
    try scene.checkService()
    guard let owner = try scene.owner(called: virtualService), let resource = stored.resource(of: owner.object) else {
      throw .notFound(
        "no VirtualService names \(scene.service.name), so there is no traffic to shift",
        next: "make one that sends all of it to one version: meshctl route set \(service) VERSION=100"
      )
    }
    let place = try RolloutPlace(of: resource.reference, in: store, context, patience)
    return RolloutScene(scene: scene, place: place, placed: try await place.read())
  }
}
