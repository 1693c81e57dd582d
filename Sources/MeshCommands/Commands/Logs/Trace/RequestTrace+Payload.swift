import AccessLogging
import Output

extension RequestTrace {
  /// The way for programs.
  ///
  /// - Parameter isExplained: whether each line says what went wrong and why.
  func payload(isExplained: Bool = false) -> JSONValue {
    [
      "requestID": .string(requestID),
      "lines": .integer(Int64(lineCount)),
      "isCut": .bool(isCut),
      "pods": .array(pods.map { .string($0) }),
      "durationMilliseconds": .integer((end - start) / 1_000_000),
      "roots": .array(roots.map { payload(of: $0, isExplained) }),
    ]
  }

  private func payload(of node: TraceNode, _ isExplained: Bool) -> JSONValue {
    let entry = node.entry
    let texts: [(name: String, field: AccessLogField)] = [
      ("startTime", .startTime), ("method", .method), ("path", .path), ("authority", .authority),
      ("protocol", .protocolName),
      ("details", .responseCodeDetails), ("route", .routeName), ("cluster", .upstreamCluster),
      ("upstreamHost", .upstreamHost), ("upstreamLocalAddress", .upstreamLocalAddress),
      ("downstreamLocalAddress", .downstreamLocalAddress), ("downstreamRemoteAddress", .downstreamRemoteAddress),
    ]
    var members: [JSONValue.Member] = [
      .init("pod", .string(entry.writerName)),
      .init("namespace", entry.namespace.isEmpty ? .null : .string(entry.namespace)),
      .init("direction", .string(entry.direction.rawValue)),
      .init("status", entry.status.map { .integer(Int64($0)) } ?? .null),
      .init("flags", .array(entry.flags.map { .string($0) })),
      .init("startMilliseconds", .integer((node.start - start) / 1_000_000)),
      .init("durationMilliseconds", .integer(entry.duration)),
      .init("upstreamMilliseconds", entry.upstreamTime.map { .integer($0) } ?? .null),
      .init("clockShiftMilliseconds", .integer(node.clockShift / 1_000_000)),
    ]
    members += texts.map { .init($0.name, entry[$0.field].map { .string($0) } ?? .null) }
    if let attempt = node.attempt { members.append(.init("attempt", .integer(Int64(attempt)))) }
    members.append(.init("lacksServer", .bool(node.lacksServer)))
    if isExplained { members.append(.init("explanation", .array(entry.explanations.map(\.payload)))) }
    members.append(.init("children", .array(node.children.map { payload(of: $0, isExplained) })))
    return .object(members)
  }
}
