import MeshStores
import Resources
import Rollouts
import Routing
import YAML

/// The pods of the versions of a service, as a mesh shows them.
struct GatePods: Sendable {
  private let versions: GatedVersions
  private let store: any MeshStore
  /// How often containers of each pod had restarted when it was first looked at, by its UID.
  private var restarts: [String: Int]?

  init(of versions: GatedVersions, in store: any MeshStore) {
    self.versions = versions
    self.store = store
  }

  /// Notes how often containers restarted before; later calls change nothing.
  mutating func begin() async {
    guard restarts == nil, let pods = try? await pods(of: versions.canary) else { return }
    restarts = Dictionary(pods.map { ($0.identifier, $0.restarts) }) { max($0, $1) }
  }

  /// The pods of a version.
  func reading(of version: RolloutVersion) async throws(CommandError) -> PodReading {
    guard let pods = try await pods(of: version) else { return try await counted(version) }
    return PodReading(
      total: pods.count,
      ready: pods.count(where: \.isReady),
      restarts: pods.reduce(0) { sum, pod in sum + max(0, pod.restarts - (restarts?[pod.identifier] ?? 0)) },
      trouble: pods.compactMap(\.trouble).first
    )
  }

  /// Nil where there are no pods to look at, but what makes them, or addresses.
  private func pods(of version: RolloutVersion) async throws(CommandError) -> [ObservedPod]? {
    guard store.hasServer, let name = versions.service else { return nil }
    let service: StoredResource
    do throws(StoreError) {
      service = try await store.get(ResourceReference(.service, name, namespace: versions.namespace))
    } catch {
      if case .notFound = error { return nil }
      throw .store(error)
    }
    let selector = service.node.member("spec")?.member("selector")?.textMembers ?? [:]
    guard !selector.isEmpty else { return nil }
    let labels = selector.merging(version.labels) { $1 }.sorted { $0.key < $1.key }
    let query = ResourceQuery(
      .pod,
      namespace: versions.namespace,
      labels: LabelSelector(labels.map { .isIn($0.key, [$0.value]) })
    )
    return try await CommandError.calling { () async throws(StoreError) in
      try await store.list(query) { ObservedPod($0) }.all().compactMap(\.self)
    }
  }

  private func counted(_ version: RolloutVersion) async throws(CommandError) -> PodReading {
    let mesh = try await RouteReading(of: store, namespaces: [versions.namespace]).read().mesh
    let count = HostPods(of: versions.host, in: mesh).readyCount(with: version.labels)
    return PodReading(total: count, ready: count)
  }
}
