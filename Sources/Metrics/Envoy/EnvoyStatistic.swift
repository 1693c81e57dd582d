import ProxyState

/// What a statistic of Envoy's is about, by its name.
struct EnvoyStatistic {
  /// What it tells of its subject.
  enum Measure {
    case counter(TrafficCounter)
    case openConnections
    case latency
    /// That the subject is there.
    case presence
  }

  let subject: TrafficSubject
  let measure: Measure

  /// Takes a name apart; nil for what is not about traffic, and for what counts it a second time.
  init?(_ name: Substring) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let (base, last) = (name[..<dot], name[name.index(after: dot)...])
    if let scope = base.dropping("cluster.") {
      self.init(cluster: scope, last)
    } else if let scope = base.dropping("http.") {
      self.init(listener: scope, last)
    } else if let scope = base.dropping("vhost.") {
      self.init(route: scope, last)
    } else {
      return nil
    }
  }

  private init?(cluster scope: Substring, _ last: Substring) {
    var scope = scope
    if last == "failure" {
      guard let grpc = scope.startOfGRPC else { return nil }
      scope = scope[..<grpc]
      measure = .counter(.grpcFailure)
    } else if let known = Self.upstream[String(last)] {
      measure = known
    } else {
      return nil
    }
    guard let name = Self.clusterName(scope), !Self.ownClusters.contains(name) else { return nil }
    let parts = ClusterName(name)
    switch parts.direction {
    case "outbound": subject = .outbound(TrafficDestination(parts))
    // Before Istio 1.6 the third part was the name of the port.
    case "inbound": subject = .inbound(TrafficDestination(host: parts.host, port: parts.port > 0 ? parts.port : nil))
    default: subject = .cluster(name)
    }
  }

  private init?(listener scope: Substring, _ last: Substring) {
    guard let known = Self.downstream[String(last)], !scope.contains("user_agent") else { return nil }
    let prefix = scope.hasSuffix(";") ? scope.dropLast() : scope
    guard !Self.ownListeners.contains(String(prefix)), !prefix.contains(";"), !prefix.hasPrefix("simulated|")
    else { return nil }
    subject = .listener(String(prefix))
    measure = known
  }

  private init?(route scope: Substring, _ last: Substring) {
    guard let known = Self.upstream[String(last)], let mark = scope.firstRange(ofBytes: ".route.") else { return nil }
    subject = .route(virtualHost: String(scope[..<mark.lowerBound]), name: String(scope[mark.upperBound...]))
    measure = known
  }

  /// The name of a cluster; nil for a scope below it, in which Envoy counts the same requests again.
  ///
  /// Istio ends the name with a semicolon (`alt_stat_name`), since Envoy cannot tell where a name with dots ends.
  private static func clusterName(_ scope: Substring) -> String? {
    if scope.hasSuffix(";") { return String(scope.dropLast()) }
    if scope.contains(";") { return nil }
    let isBelow = secondScopes.contains { scope.hasSuffix($0) } || scope.firstRange(ofBytes: ".zone.") != nil
    return isBelow ? nil : String(scope)
  }

  /// Envoy, "Cluster manager", statistics by origin, canary and retry.
  private static let secondScopes = [".external", ".internal", ".canary", ".retry"]
  /// What proxies need for themselves (Istio, `envoy_bootstrap.json`).
  private static let ownClusters: Set<String> = ["xds-grpc", "sds-grpc", "agent", "prometheus_stats", "zipkin"]
  /// The workloads that meshctl simulates within an Envoy are destinations already.
  private static let ownListeners: Set<String> = ["admin", "agent", "stats"]

  /// Envoy, "Cluster manager", "Statistics", and "HTTP router filter", "Route statistics".
  private static let upstream: [String: Measure] = [
    "upstream_rq_1xx": .counter(.informational), "upstream_rq_2xx": .counter(.successful),
    "upstream_rq_3xx": .counter(.redirection), "upstream_rq_4xx": .counter(.clientError),
    "upstream_rq_5xx": .counter(.serverError), "upstream_rq_retry": .counter(.retry),
    "upstream_rq_timeout": .counter(.timeout), "upstream_rq_pending_overflow": .counter(.overflow),
    "upstream_cx_connect_fail": .counter(.connectionFailure), "upstream_cx_total": .counter(.connection),
    "upstream_cx_active": .openConnections, "upstream_rq_time": .latency, "membership_total": .presence,
  ]

  /// Envoy, "HTTP connection manager", "Statistics".
  private static let downstream: [String: Measure] = [
    "downstream_rq_1xx": .counter(.informational), "downstream_rq_2xx": .counter(.successful),
    "downstream_rq_3xx": .counter(.redirection), "downstream_rq_4xx": .counter(.clientError),
    "downstream_rq_5xx": .counter(.serverError), "downstream_rq_timeout": .counter(.timeout),
    "downstream_cx_total": .counter(.connection), "downstream_cx_active": .openConnections,
    "downstream_rq_time": .latency,
  ]
}

extension Substring {
  /// What follows a beginning; nil without it.
  fileprivate func dropping(_ prefix: String) -> Substring? { hasPrefix(prefix) ? dropFirst(prefix.count) : nil }

  /// Where the statistics of gRPC begin, of all methods or of one (Envoy, "gRPC statistics").
  fileprivate var startOfGRPC: Index? {
    if hasSuffix(".grpc") { return index(endIndex, offsetBy: -5) }
    return firstRange(ofBytes: ".grpc.")?.lowerBound
  }

  fileprivate func firstRange(ofBytes text: String) -> Range<Index>? {
    let (bytes, wanted) = (utf8, text.utf8)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if bytes[start...].starts(with: wanted), let end = bytes.index(start, offsetBy: wanted.count, limitedBy: endIndex)
      {
        return start..<end
      }
      start = bytes.index(after: start)
    }
    return nil
  }
}
