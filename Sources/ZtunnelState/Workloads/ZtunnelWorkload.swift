public import YAML

/// A pod or a machine that a ztunnel knows of.
public struct ZtunnelWorkload: Sendable {
  /// Its name.
  public let name: String
  /// Its namespace.
  public let namespace: String
  /// The name that it has in all clusters together.
  public let identifier: String
  /// Its addresses.
  public let addresses: [String]
  /// The machine that it runs on.
  public let machine: String
  /// What traffic to it is wrapped in: `HBONE` or `TCP`.
  public let protocolName: String
  /// The waypoint that its traffic goes through: `network/address` or `namespace/host`.
  public let waypoint: String?
  /// Whether it takes traffic.
  public let isHealthy: Bool
  /// All that is said of it.
  public let node: Node

  init(_ node: Node) {
    self.node = node
    name = node.text("name")
    namespace = node.text("namespace")
    identifier = node.text("uid")
    addresses = node.texts("workloadIps")
    machine = node.text("node")
    protocolName = node.text("protocol")
    waypoint = node.member("waypoint").map { $0.text("destination") }
    isHealthy = node.text("status") == "Healthy"
  }

  var order: [String] { [namespace, name, machine] }
}
