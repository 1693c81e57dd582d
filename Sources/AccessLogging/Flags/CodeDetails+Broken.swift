extension CodeDetails {
  /// Connections that broke, and answers that came too late.
  static let breaks = [
    CodeDetails("upstream_reset_before_response_started{connection_failure", .upstreamConnectionFailure),
    CodeDetails("upstream_reset_before_response_started{remote_connection_failure", .upstreamConnectionFailure),
    CodeDetails("upstream_reset_before_response_started{local_connection_failure", .upstreamConnectionFailure),
    CodeDetails("upstream_reset_before_response_started{connection_timeout", .upstreamConnectionFailure),
    CodeDetails("upstream_reset_before_response_started{remote_reset", .upstreamRemoteReset),
    CodeDetails("upstream_reset_before_response_started{remote_refused_stream_reset", .upstreamRemoteReset),
    CodeDetails("upstream_reset_before_response_started{local_reset", .localReset),
    CodeDetails("upstream_reset_before_response_started{overflow", .upstreamOverflow),
    CodeDetails("upstream_reset_before_response_started{protocol_error", .upstreamProtocolError),
    CodeDetails("upstream_reset_before_response_started", .upstreamConnectionTermination),
    CodeDetails(
      "upstream_reset_after_response_started",
      LogAdvice(
        "the upstream broke the answer off in the middle",
        cause: "the application crashed or gave up while it was writing, or its own upstream failed",
        remedy: "look for the reason in the log of the application at this time",
        .pod
      )
    ),
    CodeDetails("upstream_response_timeout", .upstreamRequestTimeout),
    CodeDetails("response_timeout", .upstreamRequestTimeout),
    CodeDetails("upstream_per_try", .upstreamRequestTimeout),
    CodeDetails("upstream_max_stream", .upstreamMaxStreamDurationReached),
    CodeDetails("request_overall_timeout", .durationTimeout),
    CodeDetails("duration_timeout", .durationTimeout),
    CodeDetails("max_duration_timeout", .durationTimeout),
    CodeDetails("stream_idle_timeout", .streamIdleTimeout),
    CodeDetails("downstream_remote_disconnect", .downstreamConnectionTermination),
    CodeDetails(
      "downstream_local_disconnect",
      LogAdvice(
        "the proxy itself closed the connection to the client",
        cause: "it drains, since its pod is being stopped, or its listener has changed",
        remedy: "see whether the pod was being stopped at this time",
        .pod
      )
    ),
  ]

  /// Requests that the proxy cannot take as they are.
  static let forms = [
    CodeDetails("low_version", .oldHTTP),
    CodeDetails(
      "request_headers_too_large",
      LogAdvice(
        "the headers of the request are larger than the proxy takes",
        cause: "cookies or tokens have grown beyond 60 KiB, or beyond 100 headers",
        remedy: "make cookies smaller; an EnvoyFilter can raise max_request_headers_kb"
      )
    ),
    CodeDetails(
      "request_payload_too_large",
      LogAdvice(
        "the body of the request is larger than a filter keeps",
        cause: "a filter that reads whole bodies, such as external authorization, has a limit on their size",
        remedy: "raise the filter's limit (includeRequestBodyInCheck.maxRequestBytes), or send less"
      )
    ),
    CodeDetails("http1.", .downstreamProtocolError),
    CodeDetails("http2.", .downstreamProtocolError),
    CodeDetails("missing_host_header", .downstreamProtocolError),
    CodeDetails("path_normalization_failed", .downstreamProtocolError),
  ]
}
