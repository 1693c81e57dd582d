import Resources
import YAML

/// How connections to a host, to a subset or to a port of it are made.
struct TrafficPolicy {
  var connectionPool: ConnectionPool?
  var loadBalancer: LoadBalancerRule?
  var outlierDetection: OutlierDetection?
  var tls: ClientTLSRule?
  var proxyProtocol: ProxyProtocolVersion?
  var retryBudget: ConnectionLimits.RetryBudget?
  var tunnel: TCPProxy.Tunnel?
  /// What holds for single ports.
  var ports: [Int: TrafficPolicy] = [:]

  init() {}

  init(_ node: Node) {
    connectionPool = node.member("connectionPool").map(ConnectionPool.init)
    loadBalancer = node.member("loadBalancer").map(LoadBalancerRule.init)
    outlierDetection = node.member("outlierDetection").map(OutlierDetection.init)
    tls = node.member("tls").map(ClientTLSRule.init)
    proxyProtocol = node.member("proxyProtocol").map { $0.memberText("version") == "V2" ? .second : .first }
    retryBudget = node.member("retryBudget").map {
      ConnectionLimits.RetryBudget(
        percent: min(max($0.percentage("percent") ?? 20, 0), 100),
        minimum: $0.count("minRetryConcurrency") ?? 3
      )
    }
    tunnel = node.member("tunnel").map {
      TCPProxy.Tunnel(
        target: "\($0.memberText("targetHost")):\($0.number("targetPort") ?? 0)",
        usesPost: $0.memberText("protocol") == "POST"
      )
    }
    for entry in node.elements("portLevelSettings") {
      guard let number = entry.member("port")?.number("number"), ports[number] == nil else { continue }
      ports[number] = TrafficPolicy(entry)
    }
  }

  /// What holds for one port: its own settings replace the four that it can have as a whole, given or not.
  ///
  /// Source: Istio `pilot/pkg/networking/core/cluster_builder.go` and `pilot/pkg/networking/util`,
  /// `MergeTrafficPolicy`.
  func selected(for port: Int) -> TrafficPolicy {
    guard var policy = ports[port] else { return self }
    policy.proxyProtocol = proxyProtocol
    policy.retryBudget = retryBudget
    policy.tunnel = tunnel
    return policy
  }

  /// What holds where a subset has a policy of its own: each part that it gives replaces that of the host.
  func overridden(by subset: TrafficPolicy?, for port: Int) -> TrafficPolicy {
    var policy = selected(for: port)
    guard let subset else { return policy }
    policy.connectionPool = subset.connectionPool ?? policy.connectionPool
    policy.loadBalancer = subset.loadBalancer ?? policy.loadBalancer
    policy.outlierDetection = subset.outlierDetection ?? policy.outlierDetection
    policy.tls = subset.tls ?? policy.tls
    policy.proxyProtocol = subset.proxyProtocol ?? policy.proxyProtocol
    policy.retryBudget = subset.retryBudget ?? policy.retryBudget
    policy.tunnel = subset.tunnel ?? policy.tunnel
    policy.ports = subset.ports
    return policy.selected(for: port)
  }
}
