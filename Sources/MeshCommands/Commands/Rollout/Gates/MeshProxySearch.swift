import Kubernetes
import MeshStores
import Resources
import YAML

/// Finds all proxies of a cluster that run: any of them may be a client of a service.
struct MeshProxySearch: Sendable {
  /// What injection calls the container of a proxy, that of a gateway among them.
  private static let container = "istio-proxy"

  private let client: APIClient
  private let store: any MeshStore
  private let namespace: String

  /// - Parameter namespace: where to look if not all namespaces may be read.
  init(_ client: APIClient, _ store: any MeshStore, namespace: String) {
    self.client = client
    self.store = store
    self.namespace = namespace
  }

  /// The places of the proxies.
  func places() async throws(CommandError) -> [ProxyPlace] {
    let pods: [ProxyPod]
    do throws(StoreError) { pods = try await self.pods(in: nil) } catch {
      guard case .forbidden = error else { throw .store(error) }
      pods = try await CommandError.calling { () async throws(StoreError) in try await self.pods(in: namespace) }
    }
    return pods.map { .pod($0, client, port: UInt16(clamping: PortNumber.administration.number)) }
  }

  private func pods(in namespace: String?) async throws(StoreError) -> [ProxyPod] {
    let pages = store.list(ResourceQuery(.pod, namespace: namespace)) { resource -> ProxyPod? in
      let spec = resource.node.member("spec")
      // Where sidecars are native they are init containers (Kubernetes, "Sidecar containers").
      let containers = (spec?.elements("containers") ?? []) + (spec?.elements("initContainers") ?? [])
      guard resource.readiness.isRunning, containers.contains(where: { $0.memberText("name") == Self.container }) else {
        return nil
      }
      return ProxyPod(name: resource.reference.name, namespace: resource.reference.namespace)
    }
    return try await pages.all().compactMap(\.self)
  }
}
