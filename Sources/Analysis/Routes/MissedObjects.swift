import Resources
import YAML

/// What a mesh has no more, by what routes miss.
struct MissedObjects {
  private let hosts: HostIndex
  private let rules: [(object: MeshObject, host: QualifiedHost, subsets: Set<String>)]
  private let services: [MeshObject]
  private let mesh: Mesh
  private let left: SubsetIndex

  init(_ gone: [MeshObject], in mesh: Mesh) {
    self.mesh = mesh
    left = SubsetIndex(mesh)
    services = gone.filter { $0.kind == .service }
    hosts = HostIndex(
      services: services,
      serviceEntries: gone.filter { $0.kind == .serviceEntry },
      domain: mesh.settings.clusterDomain
    )
    rules = gone.filter { $0.kind == .destinationRule }.map { rule in
      let host = mesh.qualified(rule.spec?.memberText("host") ?? "", in: rule.namespace)
      return (rule, host, Set((rule.spec?.elements("subsets") ?? []).map { $0.memberText("name") }))
    }
  }

  /// What had a host that nothing has any more.
  func host(_ name: QualifiedHost) -> MeshObject? {
    guard let host = hosts.hosts(named: name).first, mesh.hosts.hosts(named: name).isEmpty else { return nil }
    return host.object
  }

  /// The rule that had a subset of a host which no other rule has.
  func rule(of subset: String, _ host: QualifiedHost, from namespace: String) -> MeshObject? {
    let rule = rules.first { $0.subsets.contains(subset) && $0.host.covers(host) }
    guard let rule, !left.has(subset, of: host, from: namespace) else { return nil }
    return rule.object
  }

  /// The service of a name.
  func service(_ name: String, in namespace: String) -> MeshObject? {
    services.first { $0.name == name && $0.namespace == namespace }
  }
}
