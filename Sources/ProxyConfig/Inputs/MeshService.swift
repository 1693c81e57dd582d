import Resources
import YAML

/// A host that traffic can be sent to: a Service of Kubernetes, or one host of a ServiceEntry.
///
/// A reference, so that indices hold it at no cost. Immutable.
final class MeshService: Sendable {
  /// How its endpoints are found.
  enum Resolution: Sendable {
    /// They are known.
    case known
    /// The client asks for one of them: a headless Service, or a ServiceEntry without resolution.
    case client
    /// Every address that DNS has.
    case dns
    /// The first address that DNS has.
    case dnsFirst
    /// It is another name for this host.
    case alias(String)
  }

  /// The name in full; a ServiceEntry may have a wildcard.
  let host: String
  /// The name of the object.
  let name: String
  let namespace: String
  let ports: [ServicePort]
  /// The addresses that clients connect to; empty when it has none of its own.
  let addresses: [String]
  let resolution: Resolution
  /// Whether it is a Service of Kubernetes.
  let isKubernetes: Bool
  /// Whether it is outside of the mesh, so that it cannot speak mutual TLS.
  let isExternal: Bool
  let visibility: Visibility
  /// The labels of the workloads that serve it; nil when it selects none.
  let selector: [String: String]?
  /// The endpoints that are written in it.
  let writtenEndpoints: [MeshEndpoint]
  /// The names that its certificates have.
  let certificateNames: [String]
  /// The accounts whose identities its certificates may have beside those of its endpoints.
  let serviceAccounts: [String]
  /// Whether endpoints near the client go first.
  let prefersNearEndpoints: Bool
  let seniority: Seniority
  let origin: Origin

  /// Reads a Service.
  init(kubernetes object: InputObject, _ mesh: MeshConfiguration) {
    let domain = mesh.settings.clusterDomain
    let spec = object.spec
    host = "\(object.name).\(object.namespace).svc.\(domain)"
    name = object.name
    namespace = object.namespace
    ports = spec?.elements("ports").compactMap(ServicePort.init(kubernetes:)) ?? []
    let address = spec?.memberText("clusterIP") ?? ""
    let isHeadless = address == "None"
    let all = spec?.texts("clusterIPs") ?? []
    addresses = isHeadless || address.isEmpty ? [] : all.isEmpty ? [address] : all
    let isAlias = spec?.memberText("type") == "ExternalName"
    resolution = isAlias ? .alias(spec?.memberText("externalName") ?? "") : isHeadless ? .client : .known
    isKubernetes = true
    isExternal = false
    let exported = Self.list(object.annotation("networking.istio.io/exportTo"))
    visibility = Visibility(exported.isEmpty ? mesh.serviceVisibility : exported, home: object.namespace)
    selector = spec?.member("selector")?.textMembers
    writtenEndpoints = []
    certificateNames = Self.list(object.annotation("alpha.istio.io/canonical-serviceaccounts"))
    serviceAccounts = Self.list(object.annotation("alpha.istio.io/kubernetes-serviceaccounts"))
    prefersNearEndpoints = Self.prefersNear(object)
    seniority = object.seniority
    origin = object.origin
  }

  /// Reads one host of a ServiceEntry.
  init(serviceEntry object: InputObject, host: String, _ mesh: MeshConfiguration) {
    let spec = object.spec
    self.host = host
    name = object.name
    namespace = object.namespace
    ports = spec?.elements("ports").compactMap(ServicePort.init(istio:)) ?? []
    addresses = spec?.texts("addresses").filter { AddressRange($0) != nil } ?? []
    let selector = spec?.member("workloadSelector")?.member("labels")?.textMembers
    self.selector = selector
    switch spec?.memberText("resolution") {
    case "STATIC": resolution = .known
    case "DNS": resolution = selector == nil ? .dns : .known
    case "DNS_ROUND_ROBIN": resolution = .dnsFirst
    default: resolution = selector == nil ? .client : .known
    }
    isKubernetes = false
    isExternal = spec?.memberText("location") != "MESH_INTERNAL"
    visibility = Visibility(spec?.texts("exportTo") ?? [], else: mesh.serviceVisibility, home: object.namespace)
    writtenEndpoints = spec?.elements("endpoints").compactMap { MeshEndpoint($0, in: object) } ?? []
    certificateNames = spec?.texts("subjectAltNames") ?? []
    serviceAccounts = []
    prefersNearEndpoints = Self.prefersNear(object)
    seniority = object.seniority
    origin = object.origin
  }

  /// The same with some of its ports.
  init(_ service: MeshService, keepingPorts numbers: Set<Int>) {
    host = service.host
    name = service.name
    namespace = service.namespace
    ports = service.ports.filter { numbers.contains($0.number) }
    addresses = service.addresses
    resolution = service.resolution
    isKubernetes = service.isKubernetes
    isExternal = service.isExternal
    visibility = service.visibility
    selector = service.selector
    writtenEndpoints = service.writtenEndpoints
    certificateNames = service.certificateNames
    serviceAccounts = service.serviceAccounts
    prefersNearEndpoints = service.prefersNearEndpoints
    seniority = service.seniority
    origin = service.origin
  }

  private static func list(_ text: String?) -> [String] {
    text?.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty } ?? []
  }

  /// What `trafficDistribution`, or the annotation that came before it, says.
  ///
  /// Source: Istio `pilot/pkg/model/service.go`, `GetTrafficDistribution`.
  private static func prefersNear(_ object: InputObject) -> Bool {
    let annotation = object.annotation("networking.istio.io/traffic-distribution")
    let word = object.spec?.member("trafficDistribution")?.text ?? annotation ?? ""
    return ["PreferClose", "PreferSameZone", "PreferSameNode"].contains(word)
  }

  /// A port by its number.
  func port(_ number: Int) -> ServicePort? { ports.first { $0.number == number } }
}
