public import YAML

/// A virtual host of a route configuration.
public struct VirtualHostState: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The hosts that it is for.
  public let domains: [String]
  /// Its routes, in order.
  public let routes: [RouteState]

  /// Reads a virtual host (envoy.config.route.v3.VirtualHost).
  public init(_ host: Node) {
    name = host.text("name")
    domains = host.texts("domains")
    routes = host.list("routes").map(RouteState.init)
  }
}
