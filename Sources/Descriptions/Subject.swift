public import Analysis
import ProxyConfig
import Resources
import YAML

/// The object that is described, with the pods and services that belong to it.
public struct Subject: Sendable {
  let kind: DescribedKind
  let object: MeshObject
  /// The pods that it is, selects or makes; in manifests the templates of pods.
  let pods: [PodForm]
  /// The services of these pods, in the order of the text; of a service itself alone.
  let services: [MeshObject]

  /// Finds what belongs to an object. O(services + workloads).
  ///
  /// - Parameter object: as the mesh holds it; `mesh` may have been read without it.
  public init(_ object: MeshObject, _ kind: DescribedKind, in mesh: DescribedMesh) {
    self.kind = kind
    let known = object.kind.flatMap { mesh.mesh.object($0, object.name, in: object.namespace) } ?? object
    self.object = known
    let workloads: [Workload]
    switch kind {
    case .pod: workloads = mesh.mesh.workloads.all.filter { $0.object == known }
    case .service: workloads = Self.selected(known.spec?.member("selector"), known.namespace, mesh)
    case .deployment:
      let own = mesh.mesh.workloads.all.filter { $0.object == known }
      let selector = known.spec?.member("selector")?.member("matchLabels")
      workloads = own.isEmpty ? Self.selected(selector, known.namespace, mesh) : own
    case .virtualService: workloads = []
    case .gateway: workloads = Self.players(of: known, in: mesh)
    }
    pods = workloads.filter { $0.podSpec != nil }.map(PodForm.init)
    switch kind {
    case .service: services = [known]
    case .virtualService: services = Self.destinations(of: known, in: mesh)
    case .pod, .deployment, .gateway: services = Self.services(of: pods, in: mesh)
    }
  }

  /// The pods whose proxies may be told of the service, and that run.
  var meshedPods: [PodForm] { pods.filter { $0.isRunning && $0.isReady(PodForm.proxyName) == true } }

  /// The pod whose proxy tells what holds: the first that runs with a proxy that is ready.
  public var askedWorkload: Workload? { meshedPods.first?.workload }

  /// The namespace of the object.
  public var namespace: String { object.namespace }

  /// The namespace of its pods, which for a Gateway may be another.
  public var podNamespace: String { (meshedPods.first ?? pods.first)?.workload.namespace ?? namespace }

  /// Whether an object of its namespace is the one that is described, or one of its pods.
  public func isAbout(kind: String, name: String) -> Bool {
    ([object] + pods.map(\.workload.object)).contains { object in
      object.identity.type.kind == kind && object.name == name && object.namespace == namespace
    }
  }

  private static func selected(_ selector: Node?, _ namespace: String, _ mesh: DescribedMesh) -> [Workload] {
    let labels = selector?.textMembers ?? [:]
    return labels.isEmpty ? [] : mesh.mesh.workloads.selected(by: labels, in: namespace)
  }

  /// The pods that play a gateway, of any namespace.
  private static func players(of gateway: MeshObject, in mesh: DescribedMesh) -> [Workload] {
    let labels = gateway.spec?.member("selector")?.textMembers ?? [:]
    return labels.isEmpty ? [] : mesh.mesh.workloads.selected(by: labels, in: nil)
  }

  private static func services(of pods: [PodForm], in mesh: DescribedMesh) -> [MeshObject] {
    mesh.mesh.objects(of: .service).filter { service in
      let selector = service.spec?.member("selector")?.textMembers ?? [:]
      return !selector.isEmpty
        && pods.contains { pod in
          pod.workload.namespace == service.namespace
            && selector.allSatisfy { pod.workload.labels[$0.key] == $0.value }
        }
    }
  }

  /// The services that a VirtualService leads to, each once.
  static func destinations(of rule: MeshObject, in mesh: DescribedMesh) -> [MeshObject] {
    var found: Set<MeshObject> = []
    let lists: [StaticString] = ["http", "tls", "tcp"]
    let shares = lists.flatMap { rule.spec?.elements($0) ?? [] }.flatMap { $0.elements("route") }
    return shares.compactMap { share in
      let host = share.member("destination")?.memberText("host") ?? ""
      let services = mesh.mesh.hosts.hosts(named: mesh.mesh.qualified(host, in: rule.namespace))
      return services.first { $0.object.kind == .service }?.object
    }.filter { found.insert($0).inserted }
  }
}

extension DescribedMesh {
  /// The identity of a workload's proxy.
  func identity(of workload: Workload, kind: ProxyIdentity.Kind? = nil) -> ProxyIdentity {
    let known = ProxyIdentity(
      workload: workload.object.name,
      kind: workload.object.kind,
      in: workload.namespace,
      of: input
    )
    var identity =
      known ?? ProxyIdentity(name: workload.object.name, namespace: workload.namespace, labels: workload.labels)
    identity.labels = workload.labels
    if let kind { identity.kind = kind }
    return identity
  }
}
