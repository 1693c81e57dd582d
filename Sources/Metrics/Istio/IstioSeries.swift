/// What the labels of a series of Istio's telemetry say (Istio, "Istio Standard Metrics", "Labels").
struct IstioSeries {
  /// Who counted.
  enum Reporter: String, CaseIterable {
    /// The proxy of the client, which alone sees requests that never arrive.
    case source
    /// A proxy on the way.
    case waypoint
    /// The proxy of the server.
    case destination
  }

  let labels: [String: String]

  init(_ labels: [String: String]) { self.labels = labels }

  var reporter: Reporter? { labels["reporter"].flatMap(Reporter.init) }

  /// The destination: its service, and the version that its workload has by its labels.
  var destination: TrafficDestination? {
    guard let host = labels["destination_service"] else { return nil }
    let version = labels["destination_version"] ?? ""
    return TrafficDestination(host: host, subset: version == "unknown" ? "" : version)
  }

  /// What the proxy that reports it counted of.
  var subject: TrafficSubject? {
    guard let destination else { return nil }
    switch reporter {
    case .source?, .waypoint?: return .outbound(destination)
    case .destination?: return .inbound(destination)
    case nil: return nil
    }
  }

  /// The client.
  var client: String { "\(labels["source_workload_namespace"] ?? "")/\(labels["source_workload"] ?? "")" }

  /// The counters that a request counts in.
  ///
  /// Of gRPC the HTTP status is 200 even where it failed; then its own status tells (gRPC, "Status codes": 0 is success).
  /// Status 0 has a request whose client went away first.
  var counters: [TrafficCounter] {
    guard let status = labels["response_code"].flatMap({ Int($0) }) else { return [] }
    guard let counter = TrafficCounter(status: status) else { return [.abandoned] }
    let grpc = labels["grpc_response_status"] ?? ""
    return counter != .serverError && !["", "0"].contains(grpc) ? [counter, .grpcFailure] : [counter]
  }
}

extension IstioSeries.Reporter: Comparable {
  /// Whoever sees more of the requests comes first.
  static func < (left: IstioSeries.Reporter, right: IstioSeries.Reporter) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
