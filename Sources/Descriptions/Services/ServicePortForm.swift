import ProxyConfig
import Resources
import YAML

/// A port of a Service, and what of a pod it leads to.
struct ServicePortForm {
  let node: Node
  let number: Int
  let name: String
  /// `TCP`; empty where nothing is said, which only manifests do.
  let transport: String

  init?(_ node: Node) {
    guard let number = node.member("port")?.integer.flatMap({ Int(exactly: $0) }) else { return nil }
    self.node = node
    self.number = number
    name = node.memberText("name")
    transport = node.memberText("protocol")
  }

  /// What istioctl calls what is spoken at the port (istio `istioctl/pkg/describe`, `findProtocolForPort`).
  var spoken: String {
    let application = node.member("appProtocol")?.text
    if name.isEmpty, application == nil, transport != "UDP" { return "auto-detect" }
    return PortProtocol(appProtocol: application, name: name, number: number, transport: transport).label
  }

  /// The port of a pod; nil where the pod has no port of the name (istio `pilot/pkg/serviceregistry/kube`, `FindPort`).
  func target(in pod: PodForm) -> Int? {
    guard let target = node.member("targetPort") else { return number }
    if let number = target.integer { return Int(exactly: number) }
    let lasting = pod.initContainers.filter { $0.memberText("restartPolicy") == "Always" }
    for port in (pod.containers + lasting).flatMap({ $0.elements("ports") })
    where port.memberText("name") == target.text && Self.isSame(port.memberText("protocol"), transport) {
      return port.member("containerPort")?.integer.flatMap { Int(exactly: $0) }
    }
    return nil
  }

  /// Nothing said is TCP (core/v1 `ServicePort`).
  private static func isSame(_ left: String, _ right: String) -> Bool {
    (left.isEmpty ? "TCP" : left) == (right.isEmpty ? "TCP" : right)
  }
}
