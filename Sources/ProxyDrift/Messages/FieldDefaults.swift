/// What Envoy's messages hold where protobuf's JSON leaves a field out, by the names of the fields that a configuration
/// of Istio's has.
enum FieldDefaults {
  /// Whether a scalar says no more than its absence does ("ProtoJSON Format": fields with default values are left out).
  static func areMeant(by text: String, of field: String) -> Bool { enums[field]?.contains(text) ?? false }

  /// Fields whose absence is another thing than zero: a message is around the scalar (google.protobuf.UInt32Value and
  /// its like in envoy.config.{cluster,route,listener,core}.v3 and in the extensions of filters).
  static let wrapped: Set = [
    "aggression", "append", "auto_config", "bind_to_port", "case_sensitive", "concurrency",
    "consecutive_5xx", "consecutive_gateway_failure", "consecutive_local_origin_failure", "destination_port",
    "disable_shadow_host_suffix_append", "emit_filter_state", "enabled", "enforcing_consecutive_5xx",
    "enforcing_consecutive_gateway_failure", "enforcing_consecutive_local_origin_failure",
    "enforcing_local_origin_success_rate", "enforcing_success_rate", "grpc_status", "hostname_lookup",
    "initial_connection_window_size", "initial_stream_window_size", "keepalive_interval", "keepalive_probes",
    "keepalive_time", "load_balancing_weight", "max_concurrent_streams", "max_connections",
    "max_direct_response_body_size_bytes",
    "max_ejection_percent", "max_pending_requests", "max_requests", "max_requests_per_connection", "max_retries",
    "maximum_ring_size", "min_retry_concurrency", "minimum_ring_size", "normalize_path", "num_retries",
    "overprovisioning_factor", "per_connection_buffer_limit_bytes", "prefix_len", "require_client_certificate",
    "response_code_details", "stats_for_all_methods", "subject", "table_size", "trace_sampled", "transparent",
    "use_original_dst",
    "use_remote_address", "validate_clusters", "weight", "allow_credentials", "forward_not_matching_preflights",
    "max_connect_attempts", "max_request_headers_kb", "max_request_bytes",
  ]

  /// Whole numbers of 64 bits, which JSON has as texts.
  static let wide: Set = ["host_selection_retry_max_attempts", "max_active_downstream_connections"]

  /// Messages that say nothing when nothing is in them; of most others it matters that they are there.
  static let voidWhenEmpty: Set = [
    "locality", "health_check_config", "metadata", "filter_metadata", "google_re2", "common_lb_config",
    "typed_per_filter_config", "typed_extension_protocol_options", "filter_chain_match", "request_headers_to_add",
  ]

  /// The first value of each enumeration. Envoy tells that an endpoint is healthy where nobody said anything of it.
  private static let enums: [String: Set<String>] = [
    "lb_policy": ["ROUND_ROBIN"], "type": ["STATIC"], "dns_lookup_family": ["AUTO"], "priority": ["DEFAULT"],
    "traffic_direction": ["UNSPECIFIED"], "drain_type": ["DEFAULT"], "codec_type": ["AUTO"], "protocol": ["TCP"],
    "denominator": ["HUNDRED"], "append_action": ["APPEND_IF_EXISTS_OR_ADD"], "require_tls": ["NONE"],
    "response_code": ["MOVED_PERMANENTLY"], "forward_client_cert_details": ["SANITIZE"], "action": ["ALLOW"],
    "health_status": ["UNKNOWN", "HEALTHY"], "resource_api_version": ["AUTO"], "transport_api_version": ["AUTO"],
    "cluster_not_found_response_code": ["SERVICE_UNAVAILABLE"], "tls_minimum_protocol_version": ["TLS_AUTO"],
    "tls_maximum_protocol_version": ["TLS_AUTO"], "server_header_transformation": ["OVERWRITE"], "version": ["V1"],
    "path_with_escaped_slashes_action": ["IMPLEMENTATION_SPECIFIC_DEFAULT"], "hash_function": ["XX_HASH"],
    "cluster_specifier": ["CLUSTER_SPECIFIER"], "protocol_selection": ["USE_CONFIGURED_PROTOCOL"],
  ]
}
