/// Which end of a hop a proxy stands at that wrote a line.
enum AccessLogEnd {
  /// Towards a service.
  case client
  /// Before its own workload.
  case server
  /// Nobody can tell, as nothing was sent on.
  case unknown

  /// Tells it by the name of the cluster.
  ///
  /// Source: Istio `pilot/pkg/model/context.go`, `BuildSubsetKey`; `pilot/pkg/networking/util/util.go`,
  /// `InboundPassthroughCluster`.
  init(_ entry: AccessLogEntry, in line: Span<UInt8>) {
    guard entry.has(.upstreamCluster) else {
      self = .unknown
      return
    }
    self = entry.withBytes(of: .upstreamCluster, in: line) { name in
      name.hasPrefix("inbound") || name.hasPrefix("InboundPassthroughCluster") ? .server : .client
    }
  }
}
