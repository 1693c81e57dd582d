import Resources
import YAML

/// Reads where routes of the Gateway API send traffic.
struct BackendReader {
  let object: InputObject
  let domain: String
  let grants: ReferenceGrants

  /// A backend as a destination; without a host where no ReferenceGrant permits it.
  func destination(_ node: Node) -> Destination {
    let name = node.memberText("name")
    let namespace = node.member("namespace")?.text ?? object.namespace
    if node.memberText("kind") == "Hostname" { return Destination(host: name, port: node.number("port")) }
    guard isPermitted(node) else { return Destination(host: "") }
    return Destination(host: "\(name).\(namespace).svc.\(domain)", port: node.number("port"))
  }

  /// Whether the namespace of a backend lets the route send there.
  func isPermitted(_ node: Node) -> Bool {
    let namespace = node.member("namespace")?.text ?? object.namespace
    return node.memberText("kind") == "Hostname"
      || grants.permit(object, service: node.memberText("name"), in: namespace)
  }

  /// A backend with its share, which is 1 where nothing is said.
  func weighted(_ node: Node) -> WeightedDestination {
    WeightedDestination(destination: destination(node), weight: Int64(max(0, node.number("weight") ?? 1)))
  }
}
