import Output

/// When an endpoint is left out for a while.
struct OutlierDetection: Hashable {
  var consecutive5xx: Int64?
  var consecutiveGatewayFailures: Int64?
  var consecutiveLocalFailures: Int64?
  var splitsLocalFailures = false
  var interval: ProtoDuration?
  var baseEjectionTime: ProtoDuration?
  var maximumEjectionPercent: Int64?
  /// Below this percent of healthy endpoints all of them are used again.
  var panicThreshold: Int64 = 0

  var json: JSONValue {
    .message([
      "consecutive_5xx": .number(consecutive5xx),
      "interval": interval.map { .duration($0) },
      "base_ejection_time": baseEjectionTime.map { .duration($0) },
      "max_ejection_percent": .number(maximumEjectionPercent),
      "enforcing_consecutive_5xx": consecutive5xx.map { .integer($0 > 0 ? 100 : 0) },
      // Istio has no setting for it, and Envoy's own would eject by it.
      "enforcing_success_rate": 0,
      "consecutive_gateway_failure": .number(consecutiveGatewayFailures),
      "enforcing_consecutive_gateway_failure": consecutiveGatewayFailures.map { .integer($0 > 0 ? 100 : 0) },
      "split_external_local_origin_errors": .flag(splitsLocalFailures),
      "consecutive_local_origin_failure": .number(consecutiveLocalFailures),
      "enforcing_consecutive_local_origin_failure": consecutiveLocalFailures.map { .integer($0 > 0 ? 100 : 0) },
      "enforcing_local_origin_success_rate": splitsLocalFailures ? 0 : nil,
    ])
  }
}
