import Analysis
import MeshStores
import Routing

/// Finds the routes of a service and the record of their rollouts.
struct RolloutReading {
  private let service: String
  private let mesh: MeshOptions
  private let virtualService: String?
  private let isBeginning: Bool
  private let store: any MeshStore
  private let context: Context
  private let patience: StorePatience

  /// - Parameters:
  ///   - virtualService: the VirtualService, where several name the service.
  ///   - isBeginning: whether a rollout is to begin; if not, of several it is the one that had one.
  ///   - patience: how long a mesh is asked again that does not answer.
  init(
    of service: String,
    _ mesh: MeshOptions,
    virtualService: String? = nil,
    isBeginning: Bool = false,
    store: any MeshStore,
    in context: Context,
    patience: StorePatience? = nil
  ) {
    self.patience = patience ?? StorePatience(context, .text)
    self.service = service
    self.mesh = mesh
    self.virtualService = virtualService
    self.isBeginning = isBeginning
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
    if !isBeginning, virtualService == nil, let only = try await onlyRollout(in: scene) { return only }
    guard let owner = try scene.owner(called: virtualService), let resource = stored.resource(of: owner.object) else {
      throw .notFound(
        "no VirtualService names \(scene.service.name), so there is no traffic to shift",
        next: "make one that sends all of it to one version: meshctl route set \(service) VERSION=100"
      )
    }
    return try await placed(resource, in: scene)
  }

  /// Of several routes for the service the ones that had rollouts, if only one had; nil if it takes a choice.
  private func onlyRollout(in scene: RouteScene) async throws(CommandError) -> RolloutScene? {
    let owners = scene.mesh.owners(of: scene.service, seenFrom: scene.namespace)
    guard owners.count > 1 else { return nil }
    var found: [RolloutScene] = []
    for owner in owners {
      guard let resource = scene.stored.resource(of: owner.object) else { continue }
      let candidate = try await placed(resource, in: scene)
      if candidate.record != nil { found.append(candidate) }
    }
    return found.count == 1 ? found.first : nil
  }

  private func placed(_ resource: StoredResource, in scene: RouteScene) async throws(CommandError) -> RolloutScene {
    let place = try RolloutPlace(of: resource.reference, in: store, context, patience)
    return RolloutScene(scene: scene, place: place, placed: try await place.read())
  }
}
