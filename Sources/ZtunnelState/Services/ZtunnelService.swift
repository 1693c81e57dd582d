public import YAML

/// A service that a ztunnel knows of.
public struct ZtunnelService: Sendable {
  /// Its name.
  public let name: String
  /// Its namespace.
  public let namespace: String
  /// Its host: `reviews.default.svc.cluster.local`.
  public let host: String
  /// Its addresses, each with its network: `network/10.96.0.1`.
  public let addresses: [String]
  /// The workloads behind it, by the names that they have in all clusters together.
  public let endpoints: [String]
  /// The waypoint that its traffic goes through.
  public let waypoint: String?
  /// All that is said of it.
  public let node: Node

  init(_ node: Node) {
    self.node = node
    name = node.text("name")
    namespace = node.text("namespace")
    host = node.text("hostname")
    addresses = node.texts("vips")
    endpoints = node.elements("endpoints").map { $0.text("workloadUid") }
    waypoint = node.member("waypoint").map { $0.text("destination") }
  }

  var order: [String] { [namespace, name, host] }
}
