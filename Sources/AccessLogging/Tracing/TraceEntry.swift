/// What one line says of a request that is followed.
///
/// Texts are as they stand in the line: nothing here is safe for a terminal yet.
public struct TraceEntry: Hashable, Sendable {
  /// The pod that wrote the line.
  public let pod: String
  /// Its namespace; empty where nobody says.
  public let namespace: String
  /// The side of the proxy; what does not tell counts as outbound.
  public let direction: AccessLogDirection
  /// When the request began, in nanoseconds since 1970 by the clock of that pod's node.
  public let start: Int64
  /// How long it took, in milliseconds.
  public let duration: Int64
  /// How long the upstream took, in milliseconds.
  public let upstreamTime: Int64?
  /// The status; nil where there was none.
  public let status: Int?
  /// The response flags.
  public let flags: [String]
  /// What there is to say of the line.
  public let explanations: [LogExplanation]
  private let texts: [AccessLogField: String]

  init(of entry: AccessLogEntry, in line: Span<UInt8>, from writer: LogWriter, written time: Int64?) {
    pod = writer.pod
    namespace = writer.namespace
    direction = entry.direction(in: line, from: writer) ?? .outbound
    // A day is more than any request takes, and sums of such cannot overflow.
    duration = min(Int64(entry.number(of: .duration, in: line) ?? 0), 86_400_000)
    upstreamTime = entry.number(of: .upstreamServiceTime, in: line).map(Int64.init)
    status = entry.number(of: .responseCode, in: line).flatMap { $0 > 0 ? $0 : nil }
    let begin = entry.startTime(in: line)
    // A format without the start has the end at least: a line is written then.
    let end = max(0, min(time ?? 0, 7_000_000_000_000_000_000))
    start = begin ?? max(0, end - duration * 1_000_000)
    flags = (entry.text(of: .responseFlags, in: line) ?? "").split(separator: ",").map(String.init)
    explanations = LogExplanation.all(of: entry, in: line, from: writer)
    var texts: [AccessLogField: String] = [:]
    for field in Self.kept { texts[field] = entry.text(of: field, in: line) }
    self.texts = texts
  }

  private static let kept: [AccessLogField] = [
    .startTime, .method, .path, .authority, .protocolName, .responseCodeDetails, .routeName, .upstreamCluster,
    .upstreamHost,
    .upstreamLocalAddress, .downstreamLocalAddress, .downstreamRemoteAddress,
  ]

  /// One of the texts of the line: start, method, path, authority, protocol, details, route, cluster or an address.
  public subscript(field: AccessLogField) -> String? { texts[field] }

  /// The address of the pod that wrote the line, without port and brackets; nil where the line does not tell.
  public var ownAddress: String? {
    // Without a connection to the upstream there is the one from the application in the same pod.
    let address =
      direction == .outbound
      ? self[.upstreamLocalAddress] ?? self[.downstreamRemoteAddress] : self[.downstreamLocalAddress]
    guard let address else { return nil }
    let bytes = Array(address.utf8)
    return String(decoding: bytes[bytes.span.placeOfHost], as: UTF8.self)
  }

  /// What people call the writer: its pod, or its address where the lines of many come by standard input.
  public var writerName: String { pod.isEmpty || pod == "-" ? ownAddress ?? "-" : pod }

  /// What tells the writer from others: lines of files may be of several pods, which have addresses at least.
  var writer: String { "\(namespace)/\(pod)/\(namespace.isEmpty ? ownAddress ?? "" : "")" }

  /// The end, by the same clock as the start.
  var end: Int64 { start + duration * 1_000_000 }

  /// The service that was asked, without its domain, and its subset: `reviews/v3`; nil where the cluster has none.
  public var target: String? {
    guard let cluster = self[.upstreamCluster] else { return nil }
    let name = ClusterName(cluster)
    guard !name.host.isEmpty else { return nil }
    let whole = ClusterName.service(ofHost: name.host)
    let isNear = whole != name.host && whole.hasSuffix(".\(namespace)")
    let service = isNear ? String(whole.dropLast(namespace.count + 1)) : whole
    return name.subset.isEmpty ? service : "\(service)/\(name.subset)"
  }
}
