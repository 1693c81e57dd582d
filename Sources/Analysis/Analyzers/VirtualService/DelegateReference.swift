import Resources
import YAML

/// The VirtualService that a route delegates to.
struct DelegateReference: Hashable {
  /// Its namespace; that of the delegating one when none is written.
  let namespace: String
  /// Its name.
  let name: String

  /// Reads `delegate` of a route; nil when it names nothing.
  init?(_ delegate: Node, in object: MeshObject) {
    let namespace = delegate.memberText("namespace")
    self.namespace = namespace.isEmpty ? object.namespace : namespace
    self.name = delegate.memberText("name")
    if name.isEmpty { return nil }
  }
}
