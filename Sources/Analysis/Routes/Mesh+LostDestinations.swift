import Resources
import YAML

extension Mesh {
  /// The destinations of this mesh's routes that lead nowhere because objects are not in it any more.
  ///
  /// Services and ServiceEntries that are gone are missed by the routes to their hosts, DestinationRules by the routes to
  /// their subsets, unless something in the mesh still has such a host or subset. A route is told once for each object.
  /// O(routes · objects gone).
  public func destinations(lostWith gone: [MeshObject]) -> [LostDestination] {
    var lost: [LostDestination] = []
    let losses = Losses(of: gone, in: self)
    for route in objects(of: .virtualService) {
      for destination in route.routeDestinations {
        guard let host = destination.host else { continue }
        let name = qualified(host.text, in: route.namespace)
        if let object = losses.host(name) {
          lost.append(LostDestination(object: object, route: route, node: host))
        }
        if let subset = destination.subset, let object = losses.rule(of: subset.text, name, from: route.namespace) {
          lost.append(LostDestination(object: object, route: route, node: subset))
        }
      }
    }
    for route in RouteReferences.routeKinds.flatMap(objects(of:)) {
      for backend in RouteReferences.backends(of: route) where RouteReferences.isService(backend) {
        let namespace = RouteReferences.namespace(of: backend, in: route)
        guard let node = backend.member("name"), let object = losses.service(node.text, in: namespace) else { continue }
        lost.append(LostDestination(object: object, route: route, node: node))
      }
    }
    var told: Set<[MeshObject]> = []
    return lost.filter { told.insert([$0.object, $0.route]).inserted }
  }
}

/// What a mesh has no more.
private struct Losses {
  private let hosts: HostIndex
  private let rules: [(object: MeshObject, host: QualifiedHost, subsets: Set<String>)]
  private let services: [MeshObject]
  private let mesh: Mesh
  private let left: SubsetIndex

  init(of gone: [MeshObject], in mesh: Mesh) {
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
