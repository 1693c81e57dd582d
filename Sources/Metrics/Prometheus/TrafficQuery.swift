/// What is asked of Prometheus about traffic, and what its answers mean.
///
/// Requests are counted from the samples themselves and not by `rate`, which estimates: it does not see what a counter
/// already had when it was first scraped, and the first failures of a version make a new counter.
public struct TrafficQuery: Hashable, Sendable {
  /// Whose traffic is meant.
  public enum Scope: Hashable, Sendable {
    /// That of every service.
    case everything
    /// What is for a service, in one namespace or in any.
    case service(String, namespace: String?)
    /// What is for the pods of a workload, in one namespace or in any.
    case workload(String, namespace: String?)
  }

  /// Whose traffic is meant.
  public let scope: Scope
  /// How many milliseconds are looked back.
  public let milliseconds: Int64

  /// Makes a query.
  public init(_ scope: Scope, milliseconds: Int64) {
    self.scope = scope
    self.milliseconds = max(1, milliseconds)
  }

  /// The requests that Istio's telemetry counted.
  public var istioRequests: String { "istio_requests_total{\(istioMatchers)}\(range)" }

  /// How long they took, by buckets.
  public var istioDurations: String {
    "sum by (le,reporter,destination_service,destination_version)"
      + "(increase(istio_request_duration_milliseconds_bucket{\(istioMatchers)}\(range)))"
  }

  /// What Envoys count of their clusters; nil where clusters do not tell what is meant.
  public var envoyCounters: String? {
    envoyMatcher.map { matcher in
      let names = EnvoySeries.names.joined(separator: "|")
      return "{__name__=~\(PrometheusText.quoted("envoy_cluster_(\(names))")),\(matcher)}\(range)"
    }
  }

  /// How long their requests took, by buckets; nil where clusters do not tell what is meant.
  public var envoyDurations: String? {
    envoyMatcher.map { "sum by (le,cluster_name)(increase(envoy_cluster_upstream_rq_time_bucket{\($0)}\(range)))" }
  }

  /// When each target was scraped.
  public var scrapes: String { "up\(range)" }

  private var range: String { "[\(milliseconds)ms]" }

  private var istioMatchers: String {
    switch scope {
    case .everything: ""
    case .service(let name, let namespace): matchers("destination_service", of: name, namespace, "_name", "_namespace")
    case .workload(let name, let namespace): matchers("destination_workload", of: name, namespace, "", "_namespace")
    }
  }

  private func matchers(
    _ label: String,
    of name: String,
    _ namespace: String?,
    _ nameSuffix: String,
    _ namespaceSuffix: String
  ) -> String {
    let matcher = "\(label)\(nameSuffix)=\(PrometheusText.quoted(name))"
    return matcher + (namespace.map { ",\(label)\(namespaceSuffix)=\(PrometheusText.quoted($0))" } ?? "")
  }

  private var envoyMatcher: String? {
    switch scope {
    case .everything: #"cluster_name=~"outbound\\|.*""#
    case .service(let name, let namespace):
      "cluster_name=~"
        + PrometheusText.quoted(
          #"outbound\|[0-9]*\|[^|]*\|"# + PrometheusText.pattern(of: namespace.map { "\(name).\($0)" } ?? name)
            + #"(\..*)?"#
        )
    case .workload: nil
    }
  }
}
