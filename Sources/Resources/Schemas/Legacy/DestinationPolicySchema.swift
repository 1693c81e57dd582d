extension ResourceKind {
  /// `DestinationPolicy` of `config.istio.io`, the traffic policies of Istio before 0.8.
  public static let destinationPolicy = ResourceKind(
    group: "config.istio.io",
    kind: "DestinationPolicy",
    plural: "destinationpolicies",
    schemas: [ResourceSchema(["v1alpha2"], .builtIn) { DestinationPolicySchema.object }]
  )
}

/// The fields of a DestinationPolicy (pilot/pkg/model/validation.go of Istio 0.7).
enum DestinationPolicySchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .required("destination", .object(IstioServiceSchema.service)),
    .field("source", .object(IstioServiceSchema.service)),
    .field("loadBalancing", .object(loadBalancing), aliases: ["load_balancing"]),
    .field("circuitBreaker", .object(circuitBreaker), aliases: ["circuit_breaker"]),
  ])

  static let loadBalancing = ObjectShape(
    [
      .field("name", .choice(["ROUND_ROBIN", "LEAST_CONN", "RANDOM"])),
      .field("custom", .anyMapping),
    ],
    [.exactlyOne("name", "custom")]
  )

  static let circuitBreaker = ObjectShape([
    .field("simpleCb", .object(simpleBreaker), aliases: ["simple_cb"]),
    .field("custom", .anyMapping),
  ])

  static let simpleBreaker = ObjectShape([
    .field("maxConnections", count, aliases: ["max_connections"]),
    .field("httpMaxPendingRequests", count, aliases: ["http_max_pending_requests"]),
    .field("httpMaxRequests", count, aliases: ["http_max_requests"]),
    .field("sleepWindow", .duration, aliases: ["sleep_window"]),
    .field("httpConsecutiveErrors", count, aliases: ["http_consecutive_errors"]),
    .field("httpDetectionInterval", .duration, aliases: ["http_detection_interval"]),
    .field("httpMaxRequestsPerConnection", count, aliases: ["http_max_requests_per_connection"]),
    .field("httpMaxEjectionPercent", .integer(0...100), aliases: ["http_max_ejection_percent"]),
    .field("httpMaxRetries", count, aliases: ["http_max_retries"]),
  ])

  private static let count: Shape = .integer(0...2_147_483_647)
}
