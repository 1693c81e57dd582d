/// The signs in a line that something is not as it should be.
struct LogSigns {
  let status: Int
  let flags: [String]
  let details: String
  let failure: String
  let direction: AccessLogDirection?
  let isHTTP: Bool

  init(of entry: AccessLogEntry, in line: Span<UInt8>, from writer: LogWriter) {
    status = entry.number(of: .responseCode, in: line) ?? 0
    let flags = entry.text(of: .responseFlags, in: line) ?? ""
    self.flags = flags.split(separator: ",").map(String.init)
    // A connection that was refused says so where it tells why it ended.
    details =
      entry.text(of: .responseCodeDetails, in: line) ?? entry.text(of: .connectionTerminationDetails, in: line) ?? ""
    failure = entry.text(of: .upstreamTransportFailureReason, in: line) ?? ""
    direction = entry.direction(in: line, from: writer)
    isHTTP = entry.has(.method)
  }

  /// Whether the proxy refused the request by a rule.
  var isRefusal: Bool { details.hasPrefix("rbac_") || details.hasPrefix("jwt_authn") }

  /// The flag that the reason why a connection failed explains: that of the connection, else one of what came of it.
  var failedFlag: String? {
    let flags: [ResponseFlag] = [
      .upstreamConnectionFailure, .upstreamConnectionTermination, .localReset, .upstreamRetryLimitExceeded,
    ]
    return flags.map(\.rawValue).first(where: self.flags.contains)
  }

  /// Whether anything is not as it should be.
  var hasSomethingToSay: Bool {
    !flags.isEmpty || !failure.isEmpty || status >= 400 || isRefusal || details.hasPrefix("direct_response")
  }
}
