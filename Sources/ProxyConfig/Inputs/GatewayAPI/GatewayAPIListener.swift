import Resources
import YAML

/// One listener of a Gateway of the Gateway API, as a gateway of its own.
struct GatewayAPIListener {
  let name: String
  let port: Int
  /// The host it serves; `*` for any.
  let host: String
  let rule: GatewayRule
  private let namespaces: String
  private let home: String
  private let selector: Node?
  private let labels: NamespaceLabels

  init?(_ node: Node, of object: InputObject, _ labels: NamespaceLabels) {
    self.labels = labels
    guard let number = node.number("port") else { return nil }
    name = node.memberText("name")
    port = number
    let hostname = node.memberText("hostname")
    host = hostname.isEmpty ? "*" : hostname.lowercased()
    home = object.namespace
    let from = node.member("allowedRoutes")?.member("namespaces")?.memberText("from") ?? ""
    namespaces = from.isEmpty ? "Same" : from
    selector = node.member("allowedRoutes")?.member("namespaces")?.member("selector")
    let word = node.memberText("protocol").uppercased()
    guard let port = ServicePort(number: number, name: "default", kind: PortProtocol(word: word)) else { return nil }
    let server = GatewayRule.Server(
      port: port,
      portName: "default",
      word: word,
      bind: "",
      hosts: [("*", host)],
      tls: Self.tls(node.member("tls"), word, object.namespace),
      origin: object.origin(at: node)
    )
    rule = GatewayRule(
      object,
      name: "\(object.name)-\(GatewayAPI.generatedMark)-\(name)",
      // The label that Istio gives to the pods of a gateway that it deploys.
      selector: ["gateway.networking.k8s.io/gateway-name": object.name],
      servers: [server]
    )
  }

  private static func tls(_ node: Node?, _ word: String, _ namespace: String) -> ServerTLSRule? {
    guard let node else { return nil }
    if node.memberText("mode") == "Passthrough" { return ServerTLSRule(mode: .passthrough, credential: "") }
    guard ["HTTPS", "TLS"].contains(word) else { return nil }
    let reference = node.elements("certificateRefs").first
    let home = reference?.member("namespace")?.text ?? namespace
    let credential = reference.map { "kubernetes-gateway://\(home)/\($0.memberText("name"))" } ?? ""
    return ServerTLSRule(mode: .simple, credential: credential)
  }

  /// Whether routes of a namespace may be attached.
  func admits(_ namespace: String) -> Bool {
    switch namespaces {
    case "All": true
    case "Selector": labels.mayFit(namespace, selector)
    default: namespace == home
    }
  }
}
