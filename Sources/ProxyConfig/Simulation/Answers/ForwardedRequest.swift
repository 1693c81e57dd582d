/// A request on its way to one of several destinations.
public struct ForwardedRequest: Sendable {
  /// Who may get it.
  public struct Share: Sendable {
    /// The destination.
    public let destination: RouteDestination
    /// How likely it is, from 0 to 1.
    public let fraction: Double
    /// The host that the request names there.
    public let authority: String
    /// What is done to the headers for this destination alone.
    public let headers: HeaderMutations
  }

  /// Who gets a copy.
  public struct Mirror: Sendable {
    /// The destination.
    public let destination: RouteDestination
    /// How many of the requests are copied.
    public let share: Fraction
  }

  /// Who may get it: never empty.
  public let shares: [Share]
  /// Who gets copies.
  public let mirrors: [Mirror]
  /// The path and query that a destination sees.
  public let target: String
  /// How it is sent: timeout, retries, what a client sticks to its endpoint by.
  public let action: ForwardAction

  init(_ request: RouteRequest, by route: Route, _ action: ForwardAction, in translation: Translation) {
    self.action = action
    target = route.match.rewritten(request, by: action.pathRewrite)
    let clusters: [WeightedCluster] =
      switch action.destination {
      case .cluster(let name): [WeightedCluster(name: name, weight: 1)]
      case .weighted(let clusters): clusters
      }
    let total = clusters.reduce(0) { $0 + $1.weight }
    shares = clusters.map { cluster in
      Share(
        destination: translation.destination(cluster.name, weight: cluster.weight),
        fraction: Double(cluster.weight) / Double(max(total, 1)),
        // What is said of one destination goes before what is said of the rule.
        authority: cluster.hostRewrite ?? action.hostRewrite ?? request.authority,
        headers: cluster.headers
      )
    }
    mirrors = action.mirrors.map { mirror in
      Mirror(destination: translation.destination(mirror.cluster, weight: 0), share: mirror.share)
    }
  }
}
