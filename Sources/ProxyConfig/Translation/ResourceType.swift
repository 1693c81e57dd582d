/// The types of resources that a proxy is told of, in the order in which they lead to each other.
public enum ResourceType: String, Sendable, CaseIterable {
  /// `envoy.config.listener.v3.Listener`
  case listeners
  /// `envoy.config.route.v3.RouteConfiguration`
  case routes
  /// `envoy.config.cluster.v3.Cluster`
  case clusters
  /// `envoy.config.endpoint.v3.ClusterLoadAssignment`
  case endpoints
}
