extension Cluster {
  /// Where the cluster comes from: its service, then the DestinationRule whose policy holds; and its endpoints.
  public var provenance: Provenance {
    Provenance([origin, policyOrigin], members: ["load_assignment": endpoints?.provenance ?? .unknown])
  }
}

extension ClusterLoadAssignment {
  /// Where the endpoints come from.
  public var provenance: Provenance {
    let places = localities.map { place in
      Provenance(members: ["lb_endpoints": .list(place.endpoints.map(\.origin))])
    }
    return Provenance(members: ["endpoints": .list(places)])
  }
}
