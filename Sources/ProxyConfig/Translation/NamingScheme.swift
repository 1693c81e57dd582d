/// How clusters are called.
public enum NamingScheme: String, Sendable, CaseIterable {
  /// `outbound|9080|v1|reviews.default.svc.cluster.local`.
  case current = "v3"
  /// `out.reviews.default.svc.cluster.local|http|version=v1`, as Istio 0.7 did.
  case legacy = "legacy-0.7"

  /// Names longer than this were cut in Istio 0.7, since Envoy of that time took no more.
  static let legacyLimit = 189

  /// The name of the cluster for a port of a host, or for one of its subsets.
  func outbound(_ host: String, port: ServicePort?, number: Int, subset: String, labels: [String: String]) -> String {
    switch self {
    case .current: return "outbound|\(number)|\(subset)|\(host)"
    case .legacy: return Self.shortened(Self.legacyOutbound(host, port, labels))
    }
  }

  /// The name of the virtual host for a port of a service.
  func virtualHost(_ host: String, _ port: ServicePort) -> String {
    self == .current ? "\(host):\(port.number)" : "\(host)|\(port.name)"
  }

  /// The name of the cluster for a port of the workload itself.
  func inbound(port: Int) -> String { self == .current ? "inbound|\(port)||" : "in.\(port)" }

  /// The name that TLS asks for, and that gateways between clusters route by.
  static func serverName(_ host: String, port: Int, subset: String) -> String {
    "outbound_.\(port)_.\(subset)_.\(host)"
  }

  /// Source: Istio 0.7 `pilot/pkg/model/service.go`, `ServiceKey`.
  private static func legacyOutbound(_ host: String, _ port: ServicePort?, _ labels: [String: String]) -> String {
    var name = "out.\(host)"
    let portName = port?.name ?? ""
    if portName.isEmpty, labels.isEmpty { return name }
    name += "|\(portName)"
    if labels.isEmpty { return name }
    return name + "|" + labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }

  /// Source: Istio 0.7 `pilot/pkg/proxy/envoy/v1/route.go`, `truncateClusterName`: the beginning, then a digest.
  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > legacyLimit else { return name }
    let digest = SHA1.hexadecimal(Array(name.utf8))
    return String(decoding: name.utf8.prefix(legacyLimit - digest.utf8.count), as: UTF8.self) + digest
  }
}
