extension Listener {
  /// Where the listener, its filter chains, and the routes in them come from.
  public var provenance: Provenance {
    Provenance(
      [origin],
      members: [
        "filter_chains": .list(chains.map(\.provenance)),
        "default_filter_chain": defaultChain?.provenance ?? .unknown,
      ]
    )
  }
}

extension FilterChain {
  fileprivate var provenance: Provenance {
    Provenance([origin], members: ["filters": .list(filters.map(\.provenance))])
  }
}

extension NetworkFilter {
  fileprivate var provenance: Provenance {
    guard case .http(let manager) = self, case .inline(let routes) = manager.routes else { return .unknown }
    return Provenance(members: ["typed_config": Provenance(members: ["route_config": routes.provenance])])
  }
}
