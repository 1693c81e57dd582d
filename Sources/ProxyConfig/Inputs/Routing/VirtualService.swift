import Resources
import YAML

/// The rules for the traffic to some hosts.
struct VirtualService {
  let name: String
  let namespace: String
  /// The hosts in full; none for one that others delegate to.
  var hosts: [String]
  /// `mesh`, and gateways as `namespace/name`.
  let gateways: Set<String>
  let visibility: Visibility
  var http: [HTTPRule]
  let tls: [Layer4Rule]
  let tcp: [Layer4Rule]
  let seniority: Seniority
  let configPath: String
  let origin: Origin

  static let meshGateway = "mesh"

  init(_ object: InputObject, _ mesh: MeshConfiguration) {
    let spec = object.spec
    let domain = mesh.settings.clusterDomain
    name = object.name
    namespace = object.namespace
    hosts = spec?.texts("hosts").map { HostName.qualified($0, in: object.namespace, domain: domain) } ?? []
    let named = spec?.texts("gateways") ?? []
    gateways = named.isEmpty ? [Self.meshGateway] : Set(named.map { Self.gateway($0, in: object.namespace) })
    visibility = Visibility(spec?.texts("exportTo") ?? [], else: mesh.virtualServiceVisibility, home: object.namespace)
    let reader = RuleReader(object: object, domain: domain)
    http = spec?.elements("http").enumerated().map { HTTPRule($1, place: $0, reader) } ?? []
    tls = spec?.elements("tls").map { Layer4Rule($0, reader) } ?? []
    tcp = spec?.elements("tcp").map { Layer4Rule($0, reader) } ?? []
    seniority = object.seniority
    configPath = object.configPath("virtual-service")
    origin = object.origin
  }

  /// Makes one that stands for routes of the Gateway API.
  init(
    _ object: InputObject,
    name: String,
    hosts: [String],
    gateways: Set<String>,
    http: [HTTPRule] = [],
    tls: [Layer4Rule] = [],
    tcp: [Layer4Rule] = []
  ) {
    self.name = name
    namespace = object.namespace
    self.hosts = hosts
    self.gateways = gateways
    visibility = Visibility([], home: object.namespace)
    self.http = http
    self.tls = tls
    self.tcp = tcp
    seniority = object.seniority
    configPath = "/apis/networking.istio.io/v1/namespaces/\(object.namespace)/virtual-service/\(name)"
    origin = object.origin
  }

  /// A gateway as `namespace/name`; older rules wrote `name.namespace.svc.cluster.local`.
  static func gateway(_ text: String, in namespace: String) -> String {
    if text == meshGateway || text.contains("/") { return text }
    let parts = text.split(separator: ".", maxSplits: 2)
    return parts.count > 1 ? "\(parts[1])/\(parts[0])" : "\(namespace)/\(text)"
  }

  /// Whether some conditions hold at single gateways alone.
  var distinguishesGateways: Bool {
    http.contains { rule in rule.matches.contains { !$0.gateways.isEmpty } }
  }

  /// Whether the rules hold for the traffic of sidecars.
  var holdsForSidecars: Bool { gateways.contains(Self.meshGateway) }
}
