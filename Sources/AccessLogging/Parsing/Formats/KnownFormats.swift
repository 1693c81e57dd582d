/// The formats that need not be told.
enum KnownFormats {
  private static let request = "[%START_TIME%] \"%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%\" "
  private static let numbers = "%BYTES_RECEIVED% %BYTES_SENT% %DURATION% %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% "
  private static let quoted =
    "\"%REQ(X-FORWARDED-FOR)%\" \"%REQ(USER-AGENT)%\" \"%REQ(X-REQUEST-ID)%\" \"%REQ(:AUTHORITY)%\" \"%UPSTREAM_HOST%\""
  private static let addresses =
    " %UPSTREAM_CLUSTER_RAW% %UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% "
    + "%REQUESTED_SERVER_NAME%"
  private static let route = " %ROUTE_NAME%"

  /// What follows the path in Istio since 1.9, and before it with a status of Mixer and without.
  ///
  /// Source: Istio `pilot/pkg/model/telemetry_logging.go`, `EnvoyTextLogFormat`, at each release.
  private static let outcomes = [
    "%RESPONSE_CODE% %RESPONSE_FLAGS% %RESPONSE_CODE_DETAILS% %CONNECTION_TERMINATION_DETAILS% "
      + "\"%UPSTREAM_TRANSPORT_FAILURE_REASON%\" ",
    "%RESPONSE_CODE% %RESPONSE_FLAGS% \"%DYNAMIC_METADATA(istio.mixer:status)%\" "
      + "\"%UPSTREAM_TRANSPORT_FAILURE_REASON%\" ",
    "%RESPONSE_CODE% %RESPONSE_FLAGS% \"%UPSTREAM_TRANSPORT_FAILURE_REASON%\" ",
  ]

  /// Envoy's own (`source/common/formatter/substitution_format_utility.cc`, `DEFAULT_FORMAT`).
  private static let envoy = request + "%RESPONSE_CODE% %RESPONSE_FLAGS% " + numbers + quoted

  /// All of them as texts, those of today first.
  static let texts: [String] =
    outcomes.map { request + $0 + numbers + quoted + addresses + route } + [envoy]
    + outcomes.map { request + $0 + numbers + quoted + addresses }

  /// How each is read.
  static let patterns: [TextPattern] = texts.compactMap { try? TextPattern($0) }
}
