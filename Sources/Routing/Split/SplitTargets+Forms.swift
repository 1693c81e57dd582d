public import Analysis

extension SplitTargets {
  /// Finds out what is meant where each version is a Service of its own, as behind an HTTPRoute.
  ///
  /// - Parameter backends: the versions of a service; those of the rule's own when it is nil.
  public init(
    _ shares: [SplitShare],
    ofServices backends: (_ service: QualifiedHost?) -> BackendServices,
    in mesh: Mesh,
    namespace: String
  ) throws(BackendServices.Problem) {
    var found: [(target: RouteTarget, weight: Weight)] = []
    for share in shares {
      let service = share.host.map { mesh.qualified($0, in: namespace) }
      found.append((RouteTarget(try backends(service).host(called: share.name)), share.weight))
    }
    self.init(shares: found, missing: [])
  }

  /// Finds out what is meant where versions are labels of pods, as in a RouteRule: a bare name is one if it has no dot,
  /// unless it is a service and no pod has that version.
  public init(
    _ shares: [SplitShare],
    ofVersions service: QualifiedHost,
    in mesh: Mesh,
    namespace: String,
    label: String
  ) {
    let versions = Set(HostPods(of: service, in: mesh).values(of: label))
    let found = shares.map { share -> (target: RouteTarget, weight: Weight) in
      if let host = share.host {
        return (RouteTarget(mesh.qualified(host, in: namespace), subset: share.name), share.weight)
      }
      let host = mesh.qualified(share.name, in: namespace)
      let isHost =
        share.name.contains(".") || (!versions.contains(share.name) && !mesh.hosts.hosts(named: host).isEmpty)
      return (isHost ? RouteTarget(host) : RouteTarget(service, subset: share.name), share.weight)
    }
    self.init(shares: found, missing: [])
  }
}
