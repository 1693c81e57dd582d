/// What the lines of both ends of a hop have in common, as a number.
///
/// Requests of HTTP have their id and the host that was asked: a workload hands the id on, so that it alone is the same for many
/// hops. Connections have the addresses of their two ends. Two hops in so many as are kept have the same number once in
/// more than ten million times.
enum HopKey {
  /// The number of a line; nil where it does not say what it takes.
  static func number(of entry: AccessLogEntry, in line: Span<UInt8>, at end: AccessLogEnd) -> UInt64? {
    if entry.has(.requestID) { return number(of: .requestID, .authority, entry, line) }
    switch end {
    case .client:
      guard entry.has(.upstreamLocalAddress), entry.has(.upstreamHost) else { return nil }
      return number(of: .upstreamLocalAddress, .upstreamHost, entry, line)
    case .server:
      guard entry.has(.downstreamRemoteAddress), entry.has(.downstreamLocalAddress) else { return nil }
      return number(of: .downstreamRemoteAddress, .downstreamLocalAddress, entry, line)
    case .unknown: return nil
    }
  }

  private static func number(
    of first: AccessLogField,
    _ second: AccessLogField,
    _ entry: AccessLogEntry,
    _ line: Span<UInt8>
  ) -> UInt64 {
    let prior = entry.withBytes(of: first, in: line) { ByteHash.number(of: $0) }
    return entry.withBytes(of: second, in: line) { ByteHash.number(of: $0, after: prior) }
  }
}
