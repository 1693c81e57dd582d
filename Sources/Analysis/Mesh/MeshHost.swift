import YAML

/// A host that traffic can be sent to: of a Service, or one of a ServiceEntry's.
///
/// A reference, so that look-ups hand it out at no cost. Immutable.
public final class MeshHost: Sendable {
  /// A port that the host has.
  public struct Port: Sendable {
    /// The number that callers use.
    public let number: Int
    /// The name; empty when not written.
    public let name: String
    /// The port's mapping.
    public let node: Node
  }

  /// The host's name; a ServiceEntry may have a wildcard.
  public let name: QualifiedHost
  /// The Service or the ServiceEntry.
  public let object: MeshObject
  /// The ports, in the order of the text.
  public let ports: [Port]
  /// The namespaces that may see it: `.` is its own, `*` all. Never empty.
  public let exportTo: [String]

  init(name: QualifiedHost, object: MeshObject, ports: [Port], exportTo: [String]) {
    self.name = name
    self.object = object
    self.ports = ports
    self.exportTo = exportTo
  }

  /// Whether a namespace may send traffic to the host.
  public func isVisible(from namespace: String) -> Bool {
    exportTo.contains { $0 == "*" || $0 == namespace || ($0 == "." && object.namespace == namespace) }
  }
}
