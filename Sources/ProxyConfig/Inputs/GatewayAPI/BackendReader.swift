import Resources
import YAML

/// Reads where routes of the Gateway API send traffic.
struct BackendReader {
  let object: InputObject
  let domain: String

  /// A backend as a destination.
  func destination(_ node: Node) -> Destination {
    let name = node.memberText("name")
    let namespace = node.member("namespace")?.text ?? object.namespace
    let isHost = node.memberText("kind") == "Hostname"
    return Destination(
      host: isHost ? name : "\(name).\(namespace).svc.\(domain)",
      port: node.number("port")
    )
  }

  /// A backend with its share, which is 1 where nothing is said.
  func weighted(_ node: Node) -> WeightedDestination {
    WeightedDestination(destination: destination(node), weight: Int64(max(0, node.number("weight") ?? 1)))
  }
}
