import Output

/// How much a cluster may be asked to do at once: Envoy's circuit breakers.
///
/// Source: Istio `pilot/pkg/networking/core/cluster_builder.go`, `getDefaultCircuitBreakerThresholds`: what is not
/// limited gets the greatest number, since Envoy's own limits are low.
struct ConnectionLimits: Hashable {
  /// The retries that may be under way, relative to the requests.
  struct RetryBudget: Hashable {
    var percent = 20.0
    var minimum: Int64 = 3
  }

  static let unlimited: Int64 = 4_294_967_295

  var connections = unlimited
  var pendingRequests = unlimited
  var requests = unlimited
  var retries = unlimited
  var retryBudget: RetryBudget?

  var json: JSONValue {
    let limits = JSONValue.message([
      "max_connections": .integer(connections),
      "max_pending_requests": .integer(pendingRequests),
      "max_requests": .integer(requests),
      "max_retries": .integer(retries),
      "retry_budget": retryBudget.map {
        ["budget_percent": ["value": .double($0.percent)], "min_retry_concurrency": .integer($0.minimum)]
      },
      "track_remaining": true,
    ])
    return ["thresholds": [limits]]
  }
}
