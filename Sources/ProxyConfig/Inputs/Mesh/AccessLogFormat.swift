import Output
import YAML

/// What a line of an access log says where nobody says so.
///
/// Source: Istio `pilot/pkg/model/telemetry_logging.go`, `EnvoyTextLogFormat` and `EnvoyJSONLogFormatIstio`.
enum AccessLogFormat {
  /// The fields of a line by the names that they have in an object, in the order of the text; those in quotes may hold
  /// blanks.
  private static let fields: [(name: String, command: String)] = [
    ("start_time", "START_TIME"), ("method", "REQ(:METHOD)"), ("path", "REQ(X-ENVOY-ORIGINAL-PATH?:PATH)"),
    ("protocol", "PROTOCOL"), ("response_code", "RESPONSE_CODE"), ("response_flags", "RESPONSE_FLAGS"),
    ("response_code_details", "RESPONSE_CODE_DETAILS"),
    ("connection_termination_details", "CONNECTION_TERMINATION_DETAILS"),
    ("upstream_transport_failure_reason", "UPSTREAM_TRANSPORT_FAILURE_REASON"), ("bytes_received", "BYTES_RECEIVED"),
    ("bytes_sent", "BYTES_SENT"), ("duration", "DURATION"),
    ("upstream_service_time", "RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)"), ("x_forwarded_for", "REQ(X-FORWARDED-FOR)"),
    ("user_agent", "REQ(USER-AGENT)"), ("request_id", "REQ(X-REQUEST-ID)"), ("authority", "REQ(:AUTHORITY)"),
    ("upstream_host", "UPSTREAM_HOST"), ("upstream_cluster", "UPSTREAM_CLUSTER_RAW"),
    ("upstream_local_address", "UPSTREAM_LOCAL_ADDRESS"), ("downstream_local_address", "DOWNSTREAM_LOCAL_ADDRESS"),
    ("downstream_remote_address", "DOWNSTREAM_REMOTE_ADDRESS"), ("requested_server_name", "REQUESTED_SERVER_NAME"),
    ("route_name", "ROUTE_NAME"),
  ]

  private static let quoted: Set<String> = [
    "upstream_transport_failure_reason", "x_forwarded_for", "user_agent", "request_id", "authority", "upstream_host",
  ]

  /// The line of text.
  static let text: String = {
    let words = fields.map { field -> String in
      let command = "%\(field.command)%"
      switch field.name {
      case "start_time": return "[\(command)]"
      case "method": return "\"\(command)"
      case "protocol": return "\(command)\""
      default: return quoted.contains(field.name) ? "\"\(command)\"" : command
      }
    }
    return words.joined(separator: " ") + "\n"
  }()

  /// The object.
  static let object = JSONValue.object(fields.map { JSONValue.Member($0.name, .string("%\($0.command)%")) })

  /// Values deeper than this are left out.
  private static let depthLimit = 16

  /// An object of a configuration.
  static func object(_ node: Node, depth: Int = 0) -> JSONValue {
    guard depth < depthLimit else { return .null }
    switch node.kind {
    case .mapping:
      return .object(
        node.pairs.map { JSONValue.Member($0.key.text, object($0.value.resolved, depth: depth + 1)) }
      )
    case .sequence: return .array(node.items.map { object($0.resolved, depth: depth + 1) })
    default: return .string(node.text)
    }
  }
}
