/// What a cluster gets of the requests of a route.
public struct ClusterShare: Hashable, Sendable {
  /// The name of the cluster.
  public let cluster: String
  /// Its weight beside those of the others; 1 for the only cluster of a route without weights.
  public let weight: Int
}
