public import YAML

/// A policy that a ztunnel enforces.
public struct ZtunnelPolicy: Sendable {
  /// Its name.
  public let name: String
  /// Its namespace.
  public let namespace: String
  /// What is done with connections that it is about: `Allow`, `Deny`.
  public let action: String
  /// Which workloads it is for: `Global`, `Namespace`, `WorkloadSelector`.
  public let scope: String
  /// All that is said of it.
  public let node: Node

  init(_ node: Node) {
    self.node = node
    name = node.text("name")
    namespace = node.text("namespace")
    action = node.text("action")
    scope = node.text("scope")
  }

  var order: [String] { [namespace, name] }
}
