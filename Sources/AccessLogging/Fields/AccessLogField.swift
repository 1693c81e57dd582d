/// What an access log says of a request or a connection.
///
/// The order is that of a line of text; the names are the keys of a line of JSON.
///
/// Source: Istio `pilot/pkg/model/telemetry_logging.go`, `EnvoyTextLogFormat` and `EnvoyJSONLogFormatIstio`.
public enum AccessLogField: Int, CaseIterable, Sendable {
  /// When it began.
  case startTime
  /// The method; absent for a connection.
  case method
  /// The path with its query, as the caller sent it.
  case path
  /// `HTTP/1.1`, `HTTP/2` or the like; absent for a connection.
  case protocolName
  /// The status; 0 where there was no answer, and for a connection.
  case responseCode
  /// What went wrong, as short words with commas between.
  case responseFlags
  /// Who answered, and why so.
  case responseCodeDetails
  /// Why the connection was ended.
  case connectionTerminationDetails
  /// Why no connection to the upstream came about.
  case upstreamTransportFailureReason
  /// The bytes of the request's body, or from the client.
  case bytesReceived
  /// The bytes of the answer's body, or to the client.
  case bytesSent
  /// Milliseconds from the begin to the last byte out.
  case duration
  /// Milliseconds that the upstream took.
  case upstreamServiceTime
  /// The addresses that the request came by.
  case forwardedFor
  /// What the client calls itself.
  case userAgent
  /// What is the same for a request in all logs.
  case requestID
  /// The host that was asked.
  case authority
  /// The address that was chosen.
  case upstreamHost
  /// `outbound|PORT|SUBSET|HOST` or `inbound|PORT||`.
  case upstreamCluster
  /// The proxy's own address towards the upstream.
  case upstreamLocalAddress
  /// The address that the client meant.
  case downstreamLocalAddress
  /// The client's address.
  case downstreamRemoteAddress
  /// The name that the client asked for by TLS.
  case requestedServerName
  /// The route that was chosen.
  case routeName

  /// The key in a line of JSON.
  public var name: String { Self.names[rawValue] }

  /// Finds a field by the key of a line of JSON.
  public init?(name: String) {
    guard let place = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: place)
  }

  private static let names = [
    "start_time", "method", "path", "protocol", "response_code", "response_flags", "response_code_details",
    "connection_termination_details", "upstream_transport_failure_reason", "bytes_received", "bytes_sent", "duration",
    "upstream_service_time", "x_forwarded_for", "user_agent", "request_id", "authority", "upstream_host",
    "upstream_cluster", "upstream_local_address", "downstream_local_address", "downstream_remote_address",
    "requested_server_name", "route_name",
  ]
}
