import YAML

/// Where a route sends requests, in a few words.
enum RouteTarget {
  static func text(_ route: Node) -> String {
    if let action = route.field("route") { return forwarding(action) }
    if let redirect = route.field("redirect") {
      return "redirect to \(redirect.text("host_redirect"))\(redirect.text("path_redirect"))"
    }
    if let answer = route.field("direct_response") { return "status \(answer.text("status"))" }
    return route.field("non_forwarding_action") == nil ? "" : "none"
  }

  /// The clusters of an action (envoy.config.route.v3.RouteAction), each with what it gets.
  static func shares(of action: Node) -> [ClusterShare] {
    let cluster = action.text("cluster")
    if !cluster.isEmpty { return [ClusterShare(cluster: cluster, weight: 1)] }
    return (action.field("weighted_clusters")?.list("clusters") ?? []).map {
      ClusterShare(cluster: $0.text("name"), weight: $0.wrapped("weight") ?? 0)
    }
  }

  private static func forwarding(_ action: Node) -> String {
    let mirrors = action.list("request_mirror_policies").map { $0.text("cluster") }
    let copy = mirrors.isEmpty ? "" : " (mirrored to \(mirrors.joined(separator: ", ")))"
    let cluster = action.text("cluster")
    if !cluster.isEmpty { return cluster + copy }
    let shares = shares(of: action)
    if !shares.isEmpty { return shares.map { "\($0.weight) \($0.cluster)" }.joined(separator: ", ") + copy }
    let header = action.text("cluster_header")
    return (header.isEmpty ? "" : "by header \(header)") + copy
  }
}
