public import YAML

/// A workload of a ztunnel's node, and its connections.
public struct ZtunnelWorkloadState: Sendable {
  /// A connection.
  public struct Connection: Hashable, Sendable {
    /// Where it comes from.
    public let source: String
    /// Where it goes.
    public let destination: String
    /// Where the client meant it to go; empty where nothing tells it.
    public let target: String
    /// What it is wrapped in.
    public let protocolName: String

    init(_ node: Node) {
      source = node.text("src")
      destination = node.text("actualDst")
      target = node.member("originalDst").map { $0.isNull ? "" : $0.text } ?? ""
      protocolName = node.text("protocol")
    }
  }

  /// The name of the workload.
  public let name: String
  /// Its namespace.
  public let namespace: String
  /// The connections to it.
  public let inbound: [Connection]
  /// The connections from it.
  public let outbound: [Connection]
  /// All that is said of it.
  public let node: Node

  init(_ node: Node) {
    self.node = node
    let info = node.member("info")
    name = info?.text("name") ?? ""
    namespace = info?.text("namespace") ?? ""
    let connections = node.member("connections")
    inbound = connections?.elements("inbound").map(Connection.init) ?? []
    outbound = connections?.elements("outbound").map(Connection.init) ?? []
  }

  var order: [String] { [namespace, name] }
}
