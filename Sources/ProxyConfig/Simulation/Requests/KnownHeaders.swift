/// The headers that Envoy treats in a way of their own.
enum KnownHeaders {
  /// Those that have one value: others of the same name are joined to it.
  ///
  /// Source: Envoy `envoy/http/header_map.h`, `INLINE_REQ_STRING_HEADERS`, and the places where more are registered.
  /// Measured with Envoy 1.40.
  static let joined: Set<String> = [
    "accept", "accept-encoding", "access-control-request-headers", "access-control-request-method", "authorization",
    "cache-control", "content-type", "expect", "grpc-accept-encoding", "grpc-timeout", "if-match", "if-none-match",
    "origin", "pragma", "referer", "user-agent", "via", "x-client-trace-id", "x-envoy-attempt-count",
    "x-envoy-decorator-operation", "x-envoy-downstream-service-cluster", "x-envoy-downstream-service-node",
    "x-envoy-external-address", "x-envoy-is-timeout-retry", "x-envoy-original-host", "x-envoy-original-path",
    "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-request-id",
  ]

  /// Those of a client that are taken out before anything looks at them.
  ///
  /// Source: Envoy `source/common/http/conn_manager_utility.cc`, `cleanInternalHeaders` and `mutateRequestHeaders`, for
  /// clients that are not known as part of the mesh. Measured with Envoy 1.40.
  static let removed: Set<String> = [
    "connection", "keep-alive", "proxy-connection", "x-envoy-expected-rq-timeout-ms", "x-envoy-force-trace",
    "x-envoy-hedge-on-per-try-timeout", "x-envoy-internal", "x-envoy-ip-tags", "x-envoy-max-retries",
    "x-envoy-retriable-header-names", "x-envoy-retriable-status-codes", "x-envoy-retry-grpc-on", "x-envoy-retry-on",
    "x-envoy-upstream-alt-stat-name", "x-envoy-upstream-rq-per-try-timeout-ms", "x-envoy-upstream-rq-timeout-ms",
    "x-envoy-upstream-stream-duration-ms", "x-forwarded-client-cert",
  ]
}
