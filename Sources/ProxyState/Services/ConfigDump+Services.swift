import EnvoyAdmin
public import YAML

// Which objects of the mesh a proxy's configuration for a service comes from, as istioctl finds them
// (istio `istioctl/pkg/describe/describe.go`).
extension ConfigDump {
  /// What the first route to a port of a service was made of, on sidecars and gateways; nil where nothing is noted.
  /// O(bytes of routes).
  ///
  /// - Parameter host: the service in full, such as `reviews.default.svc.cluster.local`.
  public func routingPath(of host: String, port: Int) throws(JSONCursorError) -> ConfigurationPath? {
    for entry in self[.dynamicRoutes] {
      let routes = try entry.node()
      let name = routes.text("name")
      guard name == "\(port)" || name.hasPrefix("http.") || name.hasPrefix("https.") else { continue }
      for virtualHost in routes.list("virtual_hosts") {
        let isOwn = virtualHost.texts("domains").contains { $0 == host || $0.hasSuffix("." + host) }
        for route in virtualHost.list("routes") where isOwn || Self.leads(route, to: host, port) {
          return ConfigurationPath(in: route)
        }
      }
    }
    return nil
  }

  /// What the policy of connections to a port of a service was made of; nil where nothing is noted. O(bytes of clusters).
  public func policyPath(of host: String, port: Int) throws(JSONCursorError) -> ConfigurationPath? {
    for entry in self[.dynamicActiveClusters] {
      let cluster = try ClusterState(entry)
      let parts = cluster.parts
      guard parts.direction == "outbound", parts.host == host, parts.port == port else { continue }
      if let path = cluster.configuration { return path }
    }
    return nil
  }

  /// The names of the rules that requests from outside are held to, in order. O(bytes of listeners).
  ///
  /// Those of the first filter for it in the first chain for HTTP: Istio puts the same into every chain.
  public func inboundRules() throws(JSONCursorError) -> [String] {
    for entry in self[.dynamicListeners] where entry.state == .active {
      let listener = try entry.node()
      guard listener.text("name") == "virtualInbound" else { continue }
      let filters = listener.list("filter_chains").flatMap { $0.list("filters") }
      let manager = filters.first { $0.text("name") == "envoy.filters.network.http_connection_manager" }
      let inner = manager?.field("typed_config")?.list("http_filters") ?? []
      guard let rules = inner.first(where: { $0.text("name") == "envoy.filters.http.rbac" }) else { return [] }
      let policies = rules.field("typed_config")?.field("rules")?.field("policies")
      return (policies?.pairs.map(\.key.text) ?? []).sorted()
    }
    return []
  }

  /// Whether a route, or the first share of it, leads to a port of a service.
  private static func leads(_ route: Node, to host: String, _ port: Int) -> Bool {
    let action = route.field("route")
    let cluster = action?.text("cluster") ?? ""
    let first = action?.field("weighted_clusters")?.list("clusters").first?.text("name") ?? ""
    let name = ClusterName(cluster.isEmpty ? first : cluster)
    return name.direction == "outbound" && name.port == port && name.host == host
  }
}
