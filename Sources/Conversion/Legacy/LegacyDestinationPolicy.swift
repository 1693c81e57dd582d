import Resources
import YAML

/// A DestinationPolicy of Istio before 0.8.
struct LegacyDestinationPolicy {
  let object: ManifestObject
  let destination: LegacyService
  let spec: Node

  /// Reads a policy; nil for one that names no destination.
  init?(_ object: ManifestObject, _ settings: ConversionSettings) {
    guard let spec = object.spec, let destination = spec.member("destination") else { return nil }
    let service = LegacyService(destination, in: object.namespace, settings)
    guard !service.host.isEmpty else { return nil }
    self.object = object
    self.destination = service
    self.spec = spec
  }

  /// The policy as DestinationRules say it.
  ///
  /// Source: Istio 0.7 `pilot/pkg/proxy/envoy/v1/policy.go`, where errors are those of servers (5xx).
  func trafficPolicy(_ record: inout ConversionRecord) -> Fields {
    var fields = Fields()
    var balancer = Fields()
    let word = spec.member("loadBalancing", or: "load_balancing")?.memberText("name") ?? ""
    balancer.set("simple", text: word == "LEAST_CONN" ? "LEAST_REQUEST" : word)
    let breaker = spec.member("circuitBreaker", or: "circuit_breaker")?.member("simpleCb", or: "simple_cb")
    fields.set("connectionPool", breaker.map(Self.connectionPool))
    fields.set("loadBalancer", balancer)
    fields.set("outlierDetection", breaker.map(Self.outlierDetection))
    warnOfRest(&record)
    return fields
  }

  private static func connectionPool(_ breaker: Node) -> Fields {
    var http = Fields()
    http.set("http1MaxPendingRequests", count(breaker, "httpMaxPendingRequests", "http_max_pending_requests"))
    http.set("http2MaxRequests", count(breaker, "httpMaxRequests", "http_max_requests"))
    http.set(
      "maxRequestsPerConnection",
      count(breaker, "httpMaxRequestsPerConnection", "http_max_requests_per_connection")
    )
    http.set("maxRetries", count(breaker, "httpMaxRetries", "http_max_retries"))
    var tcp = Fields()
    tcp.set("maxConnections", count(breaker, "maxConnections", "max_connections"))
    var pool = Fields()
    pool.set("http", http)
    pool.set("tcp", tcp)
    return pool
  }

  private static func outlierDetection(_ breaker: Node) -> Fields {
    var fields = Fields()
    fields.set("baseEjectionTime", text: breaker.member("sleepWindow", or: "sleep_window")?.text)
    fields.set("consecutive5xxErrors", count(breaker, "httpConsecutiveErrors", "http_consecutive_errors"))
    fields.set("interval", text: breaker.member("httpDetectionInterval", or: "http_detection_interval")?.text)
    fields.set("maxEjectionPercent", count(breaker, "httpMaxEjectionPercent", "http_max_ejection_percent"))
    return fields
  }

  /// A count; 0 was the same as none.
  private static func count(_ node: Node, _ name: StaticString, _ older: StaticString) -> Value? {
    node.member(name, or: older)?.integer.flatMap { $0 == 0 ? nil : .integer($0) }
  }

  private func warnOfRest(_ record: inout ConversionRecord) {
    if let source = spec.member("source") {
      record.warn(
        "this policy was for the clients it names, and becomes one for all clients",
        next: "move it to a DestinationRule in the namespace of these clients",
        at: source,
        of: object
      )
    }
    let parts = [
      spec.member("loadBalancing", or: "load_balancing"), spec.member("circuitBreaker", or: "circuit_breaker"),
    ]
    for custom in parts.compactMap({ $0?.member("custom") }) {
      record.warn(
        "a custom policy has no counterpart and is left out",
        next: "say it in an EnvoyFilter if it is still needed",
        at: custom,
        of: object
      )
    }
  }
}
