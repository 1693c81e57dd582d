/// The name of a cluster taken apart into texts, for people.
struct ClusterName {
  /// The side of the proxy.
  let direction: LoggedCluster.Direction
  /// The port; nil where the name says none, such as `PassthroughCluster`.
  let port: Int?
  /// The subset; often empty.
  let subset: String
  /// The host; empty for an inbound one, the whole name for one that is not of Istio's form.
  let host: String

  /// Takes a name apart.
  init(_ name: String) {
    let bytes = Array(name.utf8)
    let parts = LoggedCluster(bytes.span, base: 0)
    direction = parts.direction
    port = parts.port
    subset = String(decoding: bytes[parts.subset], as: UTF8.self)
    host = String(decoding: bytes[parts.host], as: UTF8.self)
  }

  /// The service and its namespace, `reviews.prod` for `reviews.prod.svc.cluster.local`; other hosts as they are.
  static func service(ofHost host: String) -> String {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 2 && labels[2] == "svc" ? "\(labels[0]).\(labels[1])" : host
  }

  /// Where it leads: `reviews.default:9080`, `inbound 9080`, or the name itself.
  var text: String {
    guard let port else { return host }
    return direction == .inbound ? "inbound \(port)" : "\(Self.service(ofHost: host)):\(port)"
  }
}
