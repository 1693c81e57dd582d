import Resources
import YAML

/// What a sidecar is told of the mesh, and where it listens.
struct SidecarRule {
  /// What a sidecar sends where.
  struct Egress {
    /// The port; nil for every port of the hosts.
    let port: ServicePort?
    let bind: String
    let hosts: [EgressHost]
    /// Whether the proxy takes the port itself, so that nothing has to be captured.
    let isBound: Bool
    let origin: Origin

    /// The port that services have to have; nil where they may have any: at the port of a proxy any host may be asked for,
    /// whatever its port, and a socket has none.
    var servicePort: Int? {
      guard let port, port.number > 0, port.protocolKind != .httpProxy, !bind.hasPrefix("unix://") else { return nil }
      return port.number
    }
  }

  /// Where a sidecar takes requests for its workload.
  struct Ingress {
    let port: ServicePort
    let bind: String
    /// `127.0.0.1:8080`, `unix:///path`; empty for the port itself.
    let endpoint: String
    /// Whether the proxy takes the port itself.
    let isBound: Bool
    let hasTLS: Bool
    let pool: ConnectionPool?
    let origin: Origin
  }

  let name: String
  let namespace: String
  /// The labels of the workloads; nil for all of the namespace.
  let selector: [String: String]?
  let egress: [Egress]
  let ingress: [Ingress]
  let outboundPolicy: OutboundTrafficPolicy?
  let egressProxy: Destination?
  /// What limits connections to the workload where its port says nothing.
  let inboundPool: ConnectionPool?
  let seniority: Seniority
  let origin: Origin

  init(_ object: InputObject, domain: String) {
    let spec = object.spec
    let reader = RuleReader(object: object, domain: domain)
    name = object.name
    namespace = object.namespace
    selector = spec?.member("workloadSelector")?.member("labels")?.textMembers
    egress =
      spec?.elements("egress").map { node in
        Egress(
          port: node.member("port").flatMap(ServicePort.init(istio:)),
          bind: BindAddress.usable(node.memberText("bind")),
          hosts: node.texts("hosts").map { EgressHost($0, home: object.namespace) },
          // Nobody could have wanted to connect to a socket that is captured.
          isBound: node.memberText("captureMode") == "NONE"
            || BindAddress.usable(node.memberText("bind")).hasPrefix("unix://"),
          origin: object.origin(at: node)
        )
      } ?? []
    ingress =
      spec?.elements("ingress").compactMap { node in
        guard let port = node.member("port").flatMap(ServicePort.init(istio:)) else { return nil }
        return Ingress(
          port: port,
          bind: BindAddress.usable(node.memberText("bind")),
          endpoint: node.memberText("defaultEndpoint"),
          isBound: node.memberText("captureMode") == "NONE",
          hasTLS: node.has("tls"),
          pool: node.member("connectionPool").map(ConnectionPool.init),
          origin: object.origin(at: node)
        )
      } ?? []
    let policy = spec?.member("outboundTrafficPolicy")
    // REGISTRY_ONLY is the zero value, so that it holds where the policy is there without a mode.
    outboundPolicy = policy.map { OutboundTrafficPolicy(rawValue: $0.memberText("mode")) ?? .registryOnly }
    egressProxy = reader.destination(policy?.member("egressProxy"))
    inboundPool = spec?.member("inboundConnectionPool").map(ConnectionPool.init)
    seniority = object.seniority
    origin = object.origin
  }
}
