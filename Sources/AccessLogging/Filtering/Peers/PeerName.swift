/// A name that something in a mesh goes by: that of a pod, of what made it, or of a service that selects it.
public struct PeerName: Hashable, Sendable {
  /// The name.
  public let name: String
  /// Its namespace; empty where nobody says.
  public let namespace: String
  let nameBytes: [UInt8]
  let namespaceBytes: [UInt8]

  /// Makes a name.
  public init(_ name: String, namespace: String = "") {
    self.name = name
    self.namespace = namespace
    nameBytes = Array(name.utf8)
    namespaceBytes = Array(namespace.utf8)
  }
}
