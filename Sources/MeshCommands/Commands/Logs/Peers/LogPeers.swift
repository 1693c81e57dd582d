import AccessLogging
import LogStreams
import MeshStores
import Resources
import YAML

/// Who is who in a mesh: the names that a pod goes by, and who has which address.
struct LogPeers {
  private struct Service {
    let name: String
    let selector: [String: String]
  }

  private var services: [String: [Service]] = [:]
  private var book = AddressBook()
  private var addresses: [PeerName: [String]] = [:]

  /// Knows of nobody but what pods say themselves.
  init() {}

  /// Reads the services and pods of a cluster; of all namespaces where that is allowed, else of one.
  init(reading store: any MeshStore) async throws(CommandError) {
    for kind in [ResourceKind.service, .pod] {
      for resource in try await Self.list(kind, of: store) {
        if kind == .service { add(service: resource) } else { add(pod: resource) }
      }
    }
  }

  private static func list(_ kind: ResourceKind, of store: any MeshStore) async throws(CommandError) -> [StoredResource]
  {
    do throws(StoreError) { return try await store.list(ResourceQuery(kind, namespace: nil)).all() } catch {
      guard case .forbidden = error else { throw .store(error) }
    }
    return try await CommandError.calling { () async throws(StoreError) in
      try await store.list(ResourceQuery(kind, namespace: store.defaultNamespace)).all()
    }
  }

  private mutating func add(service resource: StoredResource) {
    let selector = resource.node.member("spec")?.member("selector")?.textMembers ?? [:]
    guard !selector.isEmpty else { return }
    let service = Service(name: resource.reference.name, selector: selector)
    services[resource.reference.namespace, default: []].append(service)
  }

  private mutating func add(pod resource: StoredResource) {
    let (name, namespace) = (resource.reference.name, resource.reference.namespace)
    let status = resource.node.member("status")
    let listed = status?.elements("podIPs").map { $0.memberText("ip") } ?? []
    let own = Set(listed + [status?.memberText("podIP") ?? ""]).filter { !$0.isEmpty }.sorted()
    addresses[PeerName(name, namespace: namespace)] = own
    let identity = PodName(name, labels: resource.labels)
    for name in [name, identity.workload] + names(of: resource.labels, in: namespace) where !name.isEmpty {
      for address in own { book.add(PeerName(name, namespace: namespace), at: address) }
    }
  }

  /// The names that a pod goes by, but for its own.
  private func names(of labels: [String: String], in namespace: String) -> [String] {
    let said = ["app", "app.kubernetes.io/name", "service.istio.io/canonical-name"].compactMap { labels[$0] }
    let selecting = (services[namespace] ?? []).filter { service in
      service.selector.allSatisfy { labels[$0.key] == $0.value }
    }
    return said + selecting.map(\.name)
  }

  /// Who wrote a log.
  func writer(of source: LogSource) -> LogWriter {
    LogWriter(
      pod: source.pod,
      namespace: source.namespace,
      workload: PodName(source.pod, labels: source.labels).workload,
      names: names(of: source.labels, in: source.namespace),
      addresses: addresses[PeerName(source.pod, namespace: source.namespace)] ?? [],
      book: book
    )
  }
}
