import Console
import EnvoyAdmin
import IstiodDebug
import Kubernetes
import Supervision
import System

/// The Envoy of a local mesh, as one of istiod would be told of.
struct LocalProxy {
  private let mesh: LocalMesh
  private let status: LocalStatus

  init(_ mesh: LocalMesh, _ status: LocalStatus) {
    self.mesh = mesh
    self.status = status
  }

  /// It alone; what its supervisor keeps in step takes the place of istiod.
  func overview() async -> ProxyOverview {
    let epoch = status.envoys.last?.epoch ?? 0
    let time = RFC3339.text(Timestamp(seconds: status.configuration.changedAt))
    let sync = ProxySync(
      proxy: "envoy-\(epoch)",
      cluster: Path.lastComponent(of: mesh.directory),
      version: await version(),
      namespace: "",
      deliveries: deliveries,
      sendingTimes: Dictionary(uniqueKeysWithValues: Self.types.map { ($0, time) }),
      subscriptions: Set(Self.types)
    )
    return ProxyOverview([ConnectedProxy(sync, istiod: "meshctl-\(status.supervisor.identifier)")])
  }

  /// Endpoints are within the clusters.
  private static let types: [ConfigurationType] = [.clusters, .listeners, .routes]

  private var deliveries: [ConfigurationType: DeliveryState] {
    var deliveries: [ConfigurationType: DeliveryState] = [.endpoints: .ignored, .extensions: .ignored]
    for type in Self.types { deliveries[type] = state }
    return deliveries
  }

  private var state: DeliveryState {
    if let refusal = status.refusal {
      // What a check refused was never given to Envoy.
      guard refusal.party == .envoy else { return .stale }
      return .rejected(refusal.complaints.first?.description ?? "")
    }
    return status.phase == .up ? .synced : .unacknowledged
  }

  /// That of Envoy itself; nil where it does not answer.
  private func version() async -> String? {
    guard let address = try? AdminAddress(parsing: status.administration) else { return nil }
    return try? await AdminClient(address).serverInfo().release
  }
}
