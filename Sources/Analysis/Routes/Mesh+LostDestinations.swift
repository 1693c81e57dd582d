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
    let missed = MissedObjects(gone, in: self)
    for route in objects(of: .virtualService) {
      for destination in route.routeDestinations {
        guard let host = destination.host else { continue }
        let name = qualified(host.text, in: route.namespace)
        if let object = missed.host(name) {
          lost.append(LostDestination(object: object, route: route, node: host))
        }
        if let subset = destination.subset, let object = missed.rule(of: subset.text, name, from: route.namespace) {
          lost.append(LostDestination(object: object, route: route, node: subset))
        }
      }
    }
    for route in RouteReferences.routeKinds.flatMap(objects(of:)) {
      for backend in RouteReferences.backends(of: route) where RouteReferences.isService(backend) {
        let namespace = RouteReferences.namespace(of: backend, in: route)
        guard let node = backend.member("name"), let object = missed.service(node.text, in: namespace) else { continue }
        lost.append(LostDestination(object: object, route: route, node: node))
      }
    }
    var told: Set<[MeshObject]> = []
    return lost.filter { told.insert([$0.object, $0.route]).inserted }
  }
}
