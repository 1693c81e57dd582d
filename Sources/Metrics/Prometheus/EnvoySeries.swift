import ProxyState

/// What the labels of a series of Envoy's say, with the tags that Istio and meshctl give statistics.
///
/// Envoy's own tags cut the names of clusters at their first dot, so that they cannot be told apart.
struct EnvoySeries {
  /// The names of the metrics without `envoy_cluster_`, as patterns.
  static let names = [
    "upstream_rq", "upstream_rq_retry", "upstream_rq_timeout", "upstream_rq_pending_overflow", "upstream_cx_total",
    "upstream_cx_connect_fail", "upstream_cx_active", "membership_total", grpcFailures,
  ]

  /// Of all methods or of one (Envoy, "gRPC statistics").
  private static let grpcFailures = "grpc_(.*_)?failure"

  private static let counters: [String: TrafficCounter] = [
    "upstream_rq_retry": .retry, "upstream_rq_timeout": .timeout, "upstream_rq_pending_overflow": .overflow,
    "upstream_cx_total": .connection, "upstream_cx_connect_fail": .connectionFailure,
  ]

  let subject: TrafficSubject
  /// What it counts; nil for a gauge, and for what counts a second time.
  let counter: TrafficCounter?
  /// Whether it tells the connections that are open.
  let isOpenConnections: Bool

  init?(_ labels: [String: String]) {
    guard let cluster = labels["cluster_name"] else { return nil }
    subject = .outbound(TrafficDestination(ClusterName(cluster)))
    let name = (labels["__name__"] ?? "").drop(prefix: "envoy_cluster_")
    isOpenConnections = name == "upstream_cx_active"
    // The series of single status codes counts the same answers as that of classes.
    let digit = labels["response_code_class"]?.first?.wholeNumberValue
    counter =
      switch name {
      case "upstream_rq": digit.flatMap { TrafficCounter(status: $0 * 100) }
      case _ where name.hasPrefix("grpc_") && name.hasSuffix("failure"): .grpcFailure
      default: Self.counters[name]
      }
  }
}

extension String {
  fileprivate func drop(prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}
