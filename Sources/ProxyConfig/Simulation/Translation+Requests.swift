extension Translation {
  /// The routing table of the port for every host of the mesh, which an Envoy by itself has.
  public var meshRoutes: RouteConfiguration? { routes.first { $0.name == TranslationTarget.Standalone.routeName } }

  /// The clusters that a route shares requests among, in the order of the route; none for a route that answers or
  /// redirects. O(clusters).
  public func destinations(of route: Route) -> [RouteDestination] {
    guard case .forward(let action) = route.action else { return [] }
    let weights: [(name: String, weight: Int64)] =
      switch action.destination {
      case .cluster(let name): [(name, 1)]
      case .weighted(let clusters): clusters.map { ($0.name, $0.weight) }
      }
    return weights.map { destination($0.name, weight: $0.weight) }
  }

  /// The clusters that get copies of the requests of a route. O(clusters).
  public func mirrors(of route: Route) -> [RouteDestination] {
    guard case .forward(let action) = route.action else { return [] }
    return action.mirrors.map { destination($0.cluster, weight: 0) }
  }

  /// What a cluster of a name leads to. O(clusters).
  func destination(_ name: String, weight: Int64) -> RouteDestination {
    let fetched = endpoints.first { $0.clusterName == name }
    return RouteDestination(name, weight: weight, clusters.first { $0.name == name }, fetched)
  }
}
