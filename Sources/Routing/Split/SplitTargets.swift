public import Analysis

/// What the parts of a split mean in a mesh: which of them are subsets, which are hosts, and which are missing.
public struct SplitTargets: Sendable {
  /// A subset that no DestinationRule defines.
  public struct MissingSubset: Hashable, Sendable {
    /// The host that lacks it.
    public let host: QualifiedHost
    /// Its name.
    public let name: String

    /// Makes one.
    public init(host: QualifiedHost, name: String) {
      self.host = host
      self.name = name
    }
  }

  /// The parts in the order given.
  public let shares: [(target: RouteTarget, weight: Weight)]
  /// The subsets that have to be defined first, in the order given.
  public let missing: [MissingSubset]

  init(shares: [(target: RouteTarget, weight: Weight)], missing: [MissingSubset]) {
    self.shares = shares
    self.missing = missing
  }

  /// Finds out what is meant.
  ///
  /// A bare name is a subset if the service has one of that name. Otherwise it is a host if it has a dot, or if there is
  /// such a service and no pod of this one has that version; and a subset that is missing if not.
  public init(_ shares: [SplitShare], to service: QualifiedHost, in mesh: Mesh, namespace: String, label: String) {
    let own = HostSubsets(of: service, in: mesh, seenFrom: namespace)
    let versions = Set(HostPods(of: service, in: mesh).values(of: label))
    var missing: [MissingSubset] = []
    self.shares = shares.map { share in
      if let host = share.host {
        let host = mesh.qualified(host, in: namespace)
        let subsets = host == service ? own : HostSubsets(of: host, in: mesh, seenFrom: namespace)
        if subsets[share.name] == nil { missing.append(MissingSubset(host: host, name: share.name)) }
        return (RouteTarget(host, subset: share.name), share.weight)
      }
      if own[share.name] != nil { return (RouteTarget(service, subset: share.name), share.weight) }
      let host = mesh.qualified(share.name, in: namespace)
      let isHost =
        share.name.contains(".") || (!versions.contains(share.name) && !mesh.hosts.hosts(named: host).isEmpty)
      if isHost { return (RouteTarget(host), share.weight) }
      missing.append(MissingSubset(host: service, name: share.name))
      return (RouteTarget(service, subset: share.name), share.weight)
    }
    self.missing = missing
  }
}
