public import YAML

/// A route configuration that a proxy has.
public struct RouteConfigurationState: Sendable {
  /// Its name; may be empty.
  public let name: String
  /// Its virtual hosts, in order.
  public let hosts: [VirtualHostState]
  /// Where it stands in the dump.
  public let entry: DumpEntry

  /// Reads a route configuration. O(bytes).
  public init(_ entry: DumpEntry) throws(JSONCursorError) {
    let node = try entry.node()
    self.entry = entry
    name = node.text("name")
    hosts = node.list("virtual_hosts").map(VirtualHostState.init)
  }

  // Istio, `describeRouteConfig` and `getMatchAllCluster` of listener.go: what follows are its words.

  /// A route configuration inside of a listener: the cluster that everything goes to, or hosts and paths.
  static func summary(of routes: Node) -> String {
    let hosts = routes.list("virtual_hosts")
    if let cluster = onlyCluster(hosts) { return destination(cluster) }
    let texts = hosts.map { host in
      let domains = host.texts("domains")
      let paths = host.list("routes").map { RouteState.paths($0.field("match")) }.joined(separator: ", ")
      let names = domains == ["*"] ? "" : domains.joined(separator: "/")
      return names.isEmpty ? paths : "\(names) \(paths)"
    }
    return "Inline Route: \(texts.joined(separator: "; "))"
  }

  /// `Cluster: reviews`; Istio's own clusters say what they are.
  static func destination(_ cluster: String) -> String {
    cluster.contains("Cluster") ? cluster : "Cluster: \(cluster)"
  }

  private static func onlyCluster(_ hosts: [Node]) -> String? {
    guard hosts.count == 1, hosts[0].texts("domains") == ["*"] else { return nil }
    let routes = hosts[0].list("routes")
    guard routes.count == 1, routes[0].field("match")?.text("prefix") == "/",
      let cluster = routes[0].field("route")?.text("cluster"), !cluster.isEmpty
    else { return nil }
    return cluster
  }
}
