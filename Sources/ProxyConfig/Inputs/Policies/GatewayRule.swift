import Resources
import YAML

/// The servers of a gateway: what comes into the mesh, or leaves it, at which ports.
struct GatewayRule {
  /// One port and the hosts served there.
  struct Server {
    let port: ServicePort
    let portName: String
    /// The word for the protocol as it is written.
    let word: String
    let bind: String
    /// Hosts, each with the namespace whose rules may serve it: `prod/*.example.com`, or `*` before the slash.
    let hosts: [(namespace: String, host: String)]
    let tls: ServerTLSRule?
    let origin: Origin

    /// Whether requests of HTTP are seen there: they come in plain, or TLS ends there.
    var speaksHTTP: Bool {
      port.protocolKind.isHTTP || (port.protocolKind == .https && tls?.mode.map { !$0.passesThrough } == true)
    }
    var isEncrypted: Bool { tls?.mode != nil }
  }

  let name: String
  let namespace: String
  /// The labels of the gateway's pods; none for every pod.
  let selector: [String: String]
  let servers: [Server]
  let seniority: Seniority
  let origin: Origin

  init(_ object: InputObject) {
    name = object.name
    namespace = object.namespace
    selector = object.spec?.member("selector")?.textMembers ?? [:]
    seniority = object.seniority
    origin = object.origin
    servers =
      object.spec?.elements("servers").compactMap { node in
        guard let portNode = node.member("port"), let port = ServicePort(istio: portNode) else { return nil }
        return Server(
          port: port,
          portName: port.name,
          word: portNode.memberText("protocol").uppercased(),
          bind: BindAddress.usable(node.memberText("bind")),
          hosts: node.texts("hosts").map { Self.host($0, in: object.namespace) },
          tls: node.member("tls").map(ServerTLSRule.init),
          origin: object.origin(at: node)
        )
      } ?? []
  }

  init(
    _ object: InputObject,
    name: String,
    namespace: String? = nil,
    selector: [String: String],
    servers: [Server]
  ) {
    self.name = name
    self.namespace = namespace ?? object.namespace
    self.selector = selector
    self.servers = servers
    seniority = object.seniority
    origin = object.origin
  }

  /// `namespace/name`, as VirtualServices name it.
  var reference: String { "\(namespace)/\(name)" }

  private static func host(_ text: String, in namespace: String) -> (namespace: String, host: String) {
    guard let slash = text.firstIndex(of: "/") else { return ("*", text.lowercased()) }
    let place = String(text[..<slash])
    return (place == "." ? namespace : place, text[text.index(after: slash)...].lowercased())
  }
}
