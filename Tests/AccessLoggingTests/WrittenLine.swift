import AccessLogging
import Output
import TestSupport

/// Fields as Envoy would write them, in each of the formats that need not be told.
struct WrittenLine {
  /// The formats.
  enum Form: CaseIterable {
    case istio
    case istioWithoutDetails
    case istioWithMixer
    case istioWithoutRoute
    case envoy
    case json
  }

  var texts: [AccessLogField: String]

  /// A line of a form; what it has no place for is left out.
  func text(as form: Form) -> String {
    switch form {
    case .istio:
      request + " " + details + #" "\#(of(.upstreamTransportFailureReason))" "# + numbers + quoted + addresses + route
    case .istioWithoutDetails:
      request + #" "\#(of(.upstreamTransportFailureReason))" "# + numbers + quoted + addresses + route
    case .istioWithMixer:
      request + #" "-" "\#(of(.upstreamTransportFailureReason))" "# + numbers + quoted + addresses + route
    case .istioWithoutRoute:
      request + #" "\#(of(.upstreamTransportFailureReason))" "# + numbers + quoted + addresses
    case .envoy: request + " " + numbers + quoted
    case .json: json
    }
  }

  /// What is read from a line of a form.
  func expected(from form: Form) -> [AccessLogField: String] {
    var missing: Set<AccessLogField> = []
    switch form {
    case .istio, .json: break
    case .istioWithoutDetails, .istioWithMixer: missing = [.responseCodeDetails, .connectionTerminationDetails]
    case .istioWithoutRoute: missing = [.responseCodeDetails, .connectionTerminationDetails, .routeName]
    case .envoy:
      missing = [
        .responseCodeDetails, .connectionTerminationDetails, .upstreamTransportFailureReason, .upstreamCluster,
        .upstreamLocalAddress, .downstreamLocalAddress, .downstreamRemoteAddress, .requestedServerName, .routeName,
      ]
    }
    return texts.filter { !missing.contains($0.key) }
  }

  private func of(_ field: AccessLogField) -> String { texts[field] ?? "-" }

  private var request: String {
    "[\(of(.startTime))] \"\(of(.method)) \(of(.path)) \(of(.protocolName))\" \(of(.responseCode)) \(of(.responseFlags))"
  }

  private var details: String { "\(of(.responseCodeDetails)) \(of(.connectionTerminationDetails))" }

  private var numbers: String {
    "\(of(.bytesReceived)) \(of(.bytesSent)) \(of(.duration)) \(of(.upstreamServiceTime)) "
  }

  private var quoted: String {
    [AccessLogField.forwardedFor, .userAgent, .requestID, .authority, .upstreamHost].map { "\"\(of($0))\"" }
      .joined(separator: " ")
  }

  private var addresses: String {
    let fields: [AccessLogField] = [
      .upstreamCluster, .upstreamLocalAddress, .downstreamLocalAddress, .downstreamRemoteAddress, .requestedServerName,
    ]
    return fields.map { " " + of($0) }.joined()
  }

  private var route: String { " " + of(.routeName) }

  private var json: String {
    let members = AccessLogField.allCases.map { field -> JSONValue.Member in
      guard let text = texts[field] else { return .init(field.name, .null) }
      let number = field.isNumber ? Int64(text).map { JSONValue.integer($0) } : nil
      return .init(field.name, number ?? .string(text))
    }
    return String(decoding: JSONWriter.bytes(of: .object(members)), as: UTF8.self)
  }
}

extension WrittenLine {
  /// Fields at random: blanks, quotes and what looks like the end of a field where a client can write them.
  init(from generator: inout SeededGenerator) {
    texts = [:]
    let isConnection = Int.random(in: 0..<8, using: &generator) == 0
    texts[.startTime] = "2026-11-21T14:02:\(Int.random(in: 10..<60, using: &generator)).123Z"
    for field in [AccessLogField.responseCode, .bytesReceived, .bytesSent, .duration] {
      texts[field] = String(Int.random(in: 0..<100_000, using: &generator))
    }
    if !isConnection {
      texts[.method] = ["GET", "POST", "M-SEARCH"].randomElement(using: &generator)
      texts[.protocolName] = ["HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/3"].randomElement(using: &generator)
      texts[.path] = "/" + Self.hostile(&generator)
      maybe(.userAgent, &generator) { "a" + Self.hostile(&$0) }
      maybe(.upstreamTransportFailureReason, &generator) {
        "TLS error: \"\(Int.random(in: 0..<99, using: &$0)) a\" b\":x"
      }
      maybe(.routeName, &generator) { _ in "the first route" }
      maybe(.responseFlags, &generator) { _ in "UF,URX" }
    }
    maybe(.responseCodeDetails, &generator) { _ in "upstream_reset_before_response_started{connection_failure}" }
    maybe(.connectionTerminationDetails, &generator) { _ in "rbac_access_denied_matched_policy[none]" }
    maybe(.upstreamServiceTime, &generator) { String(Int.random(in: 0..<999, using: &$0)) }
    maybe(.forwardedFor, &generator) { _ in "10.0.0.1,10.0.0.2" }
    maybe(.requestID, &generator) { _ in "84961386-6d84-929d-98bd-c5aee93b5c88" }
    maybe(.authority, &generator) { _ in "reviews:9080" }
    maybe(.upstreamHost, &generator) { _ in "[fe80::1]:9080" }
    maybe(.upstreamCluster, &generator) { _ in "outbound|9080|v1|reviews.default.svc.cluster.local" }
    maybe(.upstreamLocalAddress, &generator) { _ in "10.1.1.1:5000" }
    maybe(.downstreamLocalAddress, &generator) { _ in "10.1.1.2:9080" }
    maybe(.downstreamRemoteAddress, &generator) { _ in "10.1.1.3:40000" }
    maybe(.requestedServerName, &generator) { _ in "outbound_.9080_.v1_.reviews" }
  }

  private mutating func maybe(
    _ field: AccessLogField,
    _ generator: inout SeededGenerator,
    _ text: (inout SeededGenerator) -> String
  ) {
    if Bool.random(using: &generator) { texts[field] = text(&generator) }
  }

  private static func hostile(_ generator: inout SeededGenerator) -> String {
    let parts = [
      "\"", " ", "\" \"", "x", "ü", "-", "\" 200 ", "]", "{", "\\", "\\\"", "HTTP", "%", "|", "\u{1F980}", "?a=b",
    ]
    return (0..<Int.random(in: 0..<9, using: &generator))
      .map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }.joined() + "z"
  }
}
