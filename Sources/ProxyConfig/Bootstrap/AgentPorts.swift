/// The ports at which every proxy of Istio answers whatever its control plane says: its statistics, and whether it is
/// ready.
///
/// Source: Istio `tools/packaging/common/envoy_bootstrap.json`, `static_resources`.
enum AgentPorts {
  private struct Door {
    let port: Int
    let path: String
    let cluster: String
    let target: Int
  }

  private static let doors = [
    Door(port: 15_090, path: "/stats/prometheus", cluster: "prometheus_stats", target: 15_000),
    Door(port: 15_021, path: "/healthz/ready", cluster: "agent", target: 15_020),
  ]

  static let listeners: [Listener] = doors.map { door in
    let action = RouteAction.forward(ForwardAction(.cluster(door.cluster)))
    let route = Route(name: "", match: RouteMatch(path: .prefix(door.path)), action: action)
    let host = VirtualHost(name: "backend", domains: ["*"], routes: [route])
    let routes = RouteConfiguration(name: door.cluster, virtualHosts: [host], ignoresPorts: false)
    var manager = HTTPProxy(door.cluster, .inline(routes))
    manager.filters = [.router]
    let address = Address.socket(host: SidecarListeners.wildcard, port: door.port)
    return Listener(door.cluster, at: address, nil, chains: [FilterChain(filters: [.http(manager)])])
  }

  static let clusters: [Cluster] = doors.map { door in
    var cluster = Cluster(door.cluster, .fixed)
    cluster.connectTimeout = .seconds(1)
    let address = Address.socket(host: "127.0.0.1", port: door.target)
    cluster.endpoints = ClusterLoadAssignment(clusterName: door.cluster, at: address, origin: nil)
    return cluster
  }
}
