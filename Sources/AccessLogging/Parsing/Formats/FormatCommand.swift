/// What Envoy replaces in a format: `%NAME%`, `%NAME(ARGUMENT)%`, either with `:LENGTH` behind.
///
/// Source: Envoy `source/common/formatter/substitution_formatter.cc`, `SubstitutionFormatParser`.
struct FormatCommand: Hashable, Sendable {
  let name: String
  let argument: String?

  /// The field that it puts out; nil for one that nobody asks for.
  var field: AccessLogField? {
    switch name {
    case "REQ", "REQUEST_HEADER", "REQ_WITHOUT_QUERY": Self.requestHeaders[headers]
    case "RESP", "RESPONSE_HEADER": headers == ["X-ENVOY-UPSTREAM-SERVICE-TIME"] ? .upstreamServiceTime : nil
    default: Self.fields[name]
    }
  }

  /// What may stand there, which decides on where it ends.
  var content: FieldContent {
    switch field {
    case nil, .path, .userAgent, .forwardedFor, .routeName: .text
    case .upstreamTransportFailureReason: .unquoted
    case .startTime: (argument ?? "").contains(" ") ? .text : .word
    case .responseCodeDetails: .details
    case .requestID: .clientWord
    case .protocolName: .protocolName
    case .responseCode, .bytesReceived, .bytesSent, .duration, .upstreamServiceTime: .number
    default: .word
    }
  }

  /// The header that is asked for, and the one that is asked for without it.
  private var headers: [String] {
    var names: [String] = []
    for name in (argument ?? "").uppercased().split(separator: "?") { names.append(String(name)) }
    return names
  }

  private static let requestHeaders: [[String]: AccessLogField] = [
    [":METHOD"]: .method, [":PATH"]: .path, ["X-ENVOY-ORIGINAL-PATH", ":PATH"]: .path,
    ["X-FORWARDED-FOR"]: .forwardedFor, ["USER-AGENT"]: .userAgent, ["X-REQUEST-ID"]: .requestID,
    [":AUTHORITY"]: .authority, ["HOST"]: .authority, ["X-ENVOY-ORIGINAL-HOST", ":AUTHORITY"]: .authority,
    [":AUTHORITY", "HOST"]: .authority,
  ]

  private static let fields: [String: AccessLogField] = [
    "START_TIME": .startTime, "PATH": .path, "PROTOCOL": .protocolName, "RESPONSE_CODE": .responseCode,
    "RESPONSE_FLAGS": .responseFlags, "RESPONSE_CODE_DETAILS": .responseCodeDetails,
    "CONNECTION_TERMINATION_DETAILS": .connectionTerminationDetails,
    "UPSTREAM_TRANSPORT_FAILURE_REASON": .upstreamTransportFailureReason, "BYTES_RECEIVED": .bytesReceived,
    "BYTES_SENT": .bytesSent, "DURATION": .duration, "UPSTREAM_HOST": .upstreamHost,
    "UPSTREAM_REMOTE_ADDRESS": .upstreamHost, "UPSTREAM_CLUSTER": .upstreamCluster,
    "UPSTREAM_CLUSTER_RAW": .upstreamCluster, "UPSTREAM_LOCAL_ADDRESS": .upstreamLocalAddress,
    "DOWNSTREAM_LOCAL_ADDRESS": .downstreamLocalAddress, "DOWNSTREAM_REMOTE_ADDRESS": .downstreamRemoteAddress,
    "REQUESTED_SERVER_NAME": .requestedServerName, "ROUTE_NAME": .routeName,
  ]
}
