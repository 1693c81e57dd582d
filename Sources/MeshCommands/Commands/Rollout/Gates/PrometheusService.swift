import HTTP
import Kubernetes
import MeshStores
import Resources
import YAML

/// A Prometheus behind a service of a cluster.
struct PrometheusService: Sendable {
  /// Where a Prometheus listens that nothing else is said of.
  private static let usualPort: UInt16 = 9_090

  private let name: String
  private let namespace: String
  private let port: UInt16?
  private let client: APIClient

  /// - Parameter port: the port of the service; nil for its only one, or else the usual one.
  init(_ name: String, in namespace: String, port: UInt16?, of client: APIClient) {
    self.name = name
    self.namespace = namespace
    self.port = port
    self.client = client
  }

  /// Calls `body` with an address of this machine that leads to a pod of the service; a refusal is what went wrong on the
  /// way to the pod.
  func withAddress<Answer: Sendable>(
    _ body: @escaping @Sendable (HTTPURL) async -> Answer
  ) async throws(CommandError) -> (Answer, CommandError?) {
    let pods = try await ProxyPodSearch(client).pods(of: WorkloadName(kind: "service", name: "\(name).\(namespace)"))
    guard let pod = pods.first else {
      throw .notFound("service \(name) has no pods in namespace \(namespace)", next: nil)
    }
    let port = try await targetPort(in: pod)
    do throws(APIError) {
      let (answer, refusal) = try await client.withPort(port, ofPod: pod.name, namespace: pod.namespace, body)
      return (answer, refusal.map { .api($0) })
    } catch {
      throw .api(error)
    }
  }

  /// The port of the pod behind the port of the service (v1 `ServicePort.targetPort`: a number or a name; the same port
  /// without it).
  private func targetPort(in pod: ProxyPod) async throws(CommandError) -> UInt16 {
    let store = ClusterStore(client)
    let service = try await resource(.service, name, namespace, of: store)
    let ports = service.node.member("spec")?.elements("ports") ?? []
    let wanted = port ?? (ports.count == 1 ? ports[0].number("port") : nil) ?? Self.usualPort
    guard let found = ports.first(where: { $0.number("port") == wanted }) else {
      throw .notFound(
        "service \(name) in namespace \(namespace) has no port \(wanted)",
        next: "name one behind a colon: --prometheus \(name).\(namespace):PORT"
      )
    }
    let target = found.memberText("targetPort")
    if target.isEmpty { return wanted }
    if let number = UInt16(target) { return number }
    let spec = try await resource(.pod, pod.name, pod.namespace, of: store).node.member("spec")
    for container in spec?.elements("containers") ?? [] {
      for port in container.elements("ports") where port.memberText("name") == target {
        if let number = port.number("containerPort") { return number }
      }
    }
    throw .notFound("pod \(pod.description) has no port called \(target)", next: nil)
  }

  private func resource(
    _ kind: ResourceKind,
    _ name: String,
    _ namespace: String,
    of store: ClusterStore
  ) async throws(CommandError) -> StoredResource {
    try await CommandError.calling { () async throws(StoreError) in
      try await store.get(ResourceReference(kind, name, namespace: namespace))
    }
  }
}

extension Node {
  fileprivate func number(_ field: StaticString) -> UInt16? { UInt16(memberText(field)) }
}
