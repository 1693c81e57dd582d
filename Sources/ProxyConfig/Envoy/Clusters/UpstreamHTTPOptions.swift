import Output

/// How HTTP is spoken to a cluster.
struct UpstreamHTTPOptions: Hashable {
  /// The version of the protocol.
  enum Version: Hashable {
    /// HTTP/1.1, which is Envoy's own choice.
    case first
    /// HTTP/2.
    case second
    /// The version that the client spoke.
    case sameAsClient
  }

  /// How a connection of HTTP/2 is found to be dead.
  struct Keepalive: Hashable {
    let interval: ProtoDuration?
    let timeout: ProtoDuration

    /// Envoy wants a timeout, and neither may be under a millisecond (`envoy/config/core/v3/protocol.proto`).
    init?(interval: ProtoDuration?, timeout: ProtoDuration?) {
      let least: Int64 = 1_000_000
      guard let timeout, timeout.nanoseconds >= least, interval.map({ $0.nanoseconds >= least }) ?? true else {
        return nil
      }
      self.interval = interval
      self.timeout = timeout
    }
  }

  /// What Istio grants to one connection of HTTP/2.
  static let defaultConcurrentStreams: Int64 = 1_073_741_824

  var version = Version.first
  var idleTimeout: ProtoDuration?
  var requestsPerConnection: Int64?
  var maximumDuration: ProtoDuration?
  var concurrentStreams: Int64?
  var keepalive: Keepalive?
  /// Whether the name that TLS asks for is taken from the request.
  var takesServerName = false
  /// Whether the certificate must have the name that was asked for.
  var checksServerName = false

  var json: JSONValue? {
    let common = commonOptions
    if version == .first, common == nil, !takesServerName, !checksServerName { return nil }
    let name = "envoy.extensions.upstreams.http.v3.HttpProtocolOptions"
    return .message([
      name: .typed(
        .httpProtocolOptions,
        [
          "common_http_protocol_options": common,
          "upstream_http_protocol_options": takesServerName || checksServerName
            ? .message(["auto_sni": .flag(takesServerName), "auto_san_validation": .flag(checksServerName)]) : nil,
          "explicit_http_config": version == .sameAsClient ? nil : explicitVersion,
          "use_downstream_protocol_config": version == .sameAsClient
            ? ["http_protocol_options": [:], "http2_protocol_options": secondVersionOptions] : nil,
        ]
      )
    ])
  }

  private var explicitVersion: JSONValue {
    version == .second ? ["http2_protocol_options": secondVersionOptions] : ["http_protocol_options": [:]]
  }

  private var secondVersionOptions: JSONValue {
    .message([
      "max_concurrent_streams": .integer(concurrentStreams ?? Self.defaultConcurrentStreams),
      "connection_keepalive": keepalive.map {
        .message(["interval": $0.interval.map { .duration($0) }, "timeout": .duration($0.timeout)])
      },
    ])
  }

  private var commonOptions: JSONValue? {
    guard idleTimeout != nil || requestsPerConnection != nil || maximumDuration != nil else { return nil }
    return .message([
      "idle_timeout": idleTimeout.map { .duration($0) },
      "max_connection_duration": maximumDuration.map { .duration($0) },
      "max_requests_per_connection": .number(requestsPerConnection),
    ])
  }
}
