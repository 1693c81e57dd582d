import Resources
import YAML

/// One place that serves requests: a pod, a WorkloadEntry, or an endpoint written in a ServiceEntry.
struct MeshEndpoint: Sendable {
  /// Where it is.
  enum Place: Hashable, Sendable {
    /// An address, or a name for DNS.
    case host(String)
    /// A Unix domain socket.
    case socket(String)
    /// Nowhere: Envoy itself answers for the workload.
    case simulated(workload: String)
  }

  var place: Place
  /// What it is called; the endpoints of one workload differ in it.
  var name: String
  /// The workload that it belongs to.
  var workload: String
  var namespace: String
  var labels: [String: String]
  /// The numbers of its ports by their names.
  var ports: [String: Int] = [:]
  var locality = ""
  var weight: Int64 = 1
  /// Whether a sidecar answers for it.
  var speaksMutualTLS = false
  /// The account whose identity its certificate has; empty where unknown.
  var serviceAccount = ""
  var origin: Origin

  /// Reads an endpoint of a ServiceEntry, or the spec of a WorkloadEntry; nil without an address.
  init?(_ node: Node, in object: InputObject) {
    let address = node.memberText("address")
    guard !address.isEmpty else { return nil }
    let path = "unix://"
    place = address.hasPrefix(path) ? .socket(String(address.dropFirst(path.count))) : .host(address)
    name = address
    workload = object.name
    namespace = object.namespace
    labels = node.member("labels")?.textMembers ?? [:]
    for pair in node.member("ports")?.pairs.map(\.self) ?? [] {
      ports[pair.key.text] = pair.value.integer.flatMap { Int(exactly: $0) }
    }
    locality = node.memberText("locality")
    weight = node.count("weight").flatMap { $0 > 0 ? $0 : nil } ?? 1
    speaksMutualTLS = labels["security.istio.io/tlsMode"] == "istio"
    serviceAccount = node.memberText("serviceAccount")
    origin = object.origin(at: node)
  }

  init(place: Place, name: String, of workload: Workload) {
    self.place = place
    self.name = name
    self.workload = workload.name
    namespace = workload.namespace
    labels = workload.labels
    ports = workload.ports
    locality = workload.locality
    weight = workload.weight
    speaksMutualTLS = workload.speaksMutualTLS
    serviceAccount = workload.serviceAccount
    origin = workload.origin
  }

  init(address: String, service: String, namespace: String, origin: Origin) {
    place = .host(address)
    name = address
    workload = service
    self.namespace = namespace
    labels = [:]
    self.origin = origin
  }

  /// The number at this endpoint of a service's port.
  func number(of port: ServicePort) -> Int? {
    if let number = ports[port.name], !port.name.isEmpty { return number }
    switch port.target {
    case .number(let number): return number
    case .name(let name): return ports[name]
    }
  }

  func hasLabels(_ wanted: [String: String]) -> Bool { wanted.allSatisfy { labels[$0.key] == $0.value } }
}
