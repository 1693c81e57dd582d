/// What Istio puts into the name of a cluster: `outbound|9080|v1|reviews.default.svc.cluster.local`.
///
/// Source: Istio `pilot/pkg/model/context.go`, `BuildSubsetKey` and `ParseSubsetKey`.
struct ClusterParts {
  /// Whether it leads to the proxy's own workload.
  let isInbound: Bool
  /// The port of the service, or of the workload.
  let port: Substring
  /// The subset; empty for none.
  let subset: Substring
  /// The host in full; empty for an inbound one.
  let host: Substring

  /// Reads a name; nil for those that are made otherwise, such as `PassthroughCluster`.
  init?(_ name: String) {
    let parts = name.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "outbound" || parts[0] == "inbound" else { return nil }
    (isInbound, port, subset, host) = (parts[0] == "inbound", parts[1], parts[2], parts[3])
  }

  /// The host without the domain of the cluster: `reviews.default`.
  var shortHost: String {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 3 && labels[2] == "svc" ? labels.prefix(2).joined(separator: ".") : String(host)
  }

  /// Where it leads: `reviews.default:9080` or `inbound 9080`.
  var text: String { isInbound ? "inbound \(port)" : "\(shortHost):\(port)" }
}
