import Analysis
import Console
import Kubernetes
import MeshStores
import Rollouts
import Routing

/// Looks at a rollout: what is kept of it, what its versions are like, and what proxies say.
struct RolloutLook: Sendable {
  private let service: String
  private let mesh: MeshOptions
  private let store: any MeshStore
  private let context: Context
  private let format: ErrorFormat

  init(at service: String, _ mesh: MeshOptions, _ store: any MeshStore, in context: Context, _ format: ErrorFormat) {
    self.service = service
    self.mesh = mesh
    self.store = store
    self.context = context
    self.format = format
  }

  /// The routes of the service, with the rollout that has to be there.
  func scene() async throws(CommandError) -> RolloutScene {
    let patience = StorePatience(context, format)
    let scene = try await RolloutReading(of: service, mesh, store: store, in: context, patience: patience).read()
    _ = try scene.existingRecord()
    return scene
  }

  /// All that can be known of the rollout now.
  func snapshot(of scene: RolloutScene) async throws(CommandError) -> RolloutSnapshot {
    var snapshot = try base(of: scene)
    guard !snapshot.state.isOver else { return snapshot }
    let proxies = ProxyWeights(mesh, store, in: context, format)
    let record = snapshot.record
    async let observed = proxies.weights(of: scene, record)
    let driver = await driver(of: scene.place)
    snapshot.observed = await observed
    snapshot.driver = driver
    return snapshot
  }

  /// The same rollout with what is kept of it now, and all else as it was.
  func refreshed(
    _ snapshot: RolloutSnapshot,
    _ placed: PlacedRollout,
    _ place: RolloutPlace
  ) async throws(CommandError) -> RolloutSnapshot {
    guard let record = placed.record else { throw Self.gone(service) }
    var next = RolloutSnapshot(service: snapshot.service, record: record, now: context.clock.now().seconds)
    next.written = placed.weights(of: record)
    // Another rollout may have other destinations.
    if record.rule == snapshot.record.rule { (next.pods, next.observed) = (snapshot.pods, snapshot.observed) }
    next.driver = record.state.isOver ? .unknown : await driver(of: place)
    return next
  }

  private static func gone(_ service: String) -> CommandError {
    .notFound("the record of the rollout of \(service) is gone", next: nil)
  }

  /// What the mesh itself shows.
  private func base(of scene: RolloutScene) throws(CommandError) -> RolloutSnapshot {
    let record = try scene.existingRecord()
    var snapshot = RolloutSnapshot(
      service: scene.scene.service,
      record: record,
      now: context.clock.now().seconds
    )
    snapshot.written = scene.weights
    snapshot.pods = record.rule.destinations.map { scene.scene.podCount(of: $0.target) }
    return snapshot
  }

  private func lease(of place: RolloutPlace) async -> LeaseRecord? {
    if let file = place.recordFile { return FileLease.glance(at: file) }
    let patience = StorePatience(context, format)
    return try? await ClusterLease(for: place.routes, in: store, context.clock, patience).read().record
  }

  /// Who drives it, as far as that can be read.
  private func driver(of place: RolloutPlace) async -> RolloutHolder {
    guard let record = await lease(of: place) else { return .unknown }
    guard let holder = record.holder else { return .nobody }
    guard let renewed = RFC3339.timestamp(record.renewal) else { return .someone(holder) }
    let (silence, overflow) = context.clock.now().seconds.subtractingReportingOverflow(renewed.seconds)
    return !overflow && silence > Int64(record.seconds) ? .silent(holder, seconds: silence) : .someone(holder)
  }
}

extension RouteScene {
  /// The pods that a target leads to.
  fileprivate func podCount(of target: RouteTarget) -> PodCount {
    let pods = HostPods(of: target.host, in: mesh)
    guard let subset = target.subset else { return pods.count(with: [:]) }
    // A subset that no rule defines has no pods.
    guard let definition = HostSubsets(of: target.host, in: mesh, seenFrom: namespace)[subset] else {
      return PodCount(ready: 0, total: 0)
    }
    return pods.count(with: definition.labels)
  }
}
