import Output
import RegularExpressions

/// Tells which lines of an access log are asked for: made once, for any number of lines.
///
/// No line takes memory. A filter is a value to keep in a variable: what its regular expressions learn serves the next
/// line.
public struct AccessLogFilter {
  private let conditions: AccessLogConditions
  private let isEmpty: Bool
  private let minimumMilliseconds: Double?
  private let requestID: [UInt8]?
  private var path: RegularExpressionMatcher?
  private var program: WhereProgram?

  /// Makes a filter.
  public init(_ conditions: AccessLogConditions) {
    self.conditions = conditions
    isEmpty = conditions.isEmpty
    minimumMilliseconds = conditions.minimumDuration.map { $0.inSeconds * 1_000 }
    requestID = conditions.requestID.map { Array($0.utf8) }
    path = conditions.path.map { RegularExpressionMatcher($0.expression) }
    program = conditions.expression.map(WhereProgram.init)
  }

  /// Whether a line fulfils all conditions. What a line does not say fulfils none of them.
  public mutating func matches(_ entry: AccessLogEntry, in line: Span<UInt8>, from writer: LogWriter) -> Bool {
    if isEmpty { return true }
    guard matchesNumbers(entry, line), matchesNames(entry, line) else { return false }
    if conditions.direction != nil || conditions.from != nil || conditions.to != nil {
      let direction = entry.direction(in: line, from: writer)
      guard conditions.direction == nil || conditions.direction == direction else { return false }
      guard matchesPeers(entry, line, writer, direction ?? .outbound) else { return false }
    }
    if path != nil {
      guard entry.withBytes(of: .path, in: line, { path?.isMatch($0) }) == true else { return false }
    }
    return program?.isTrue(of: entry, in: line, from: writer) ?? true
  }

  private func matchesNumbers(_ entry: AccessLogEntry, _ line: Span<UInt8>) -> Bool {
    if let status = conditions.status {
      guard let number = entry.number(of: .responseCode, in: line), status.contains(number) else { return false }
    }
    guard let minimumMilliseconds else { return true }
    guard let duration = entry.number(of: .duration, in: line) else { return false }
    return Double(duration) >= minimumMilliseconds
  }

  private func matchesNames(_ entry: AccessLogEntry, _ line: Span<UInt8>) -> Bool {
    if let flags = conditions.flags {
      guard entry.withBytes(of: .responseFlags, in: line, flags.matches) else { return false }
    }
    if let requestID {
      guard entry.withBytes(of: .requestID, in: line, { $0.isEqual(to: requestID) }) else { return false }
    }
    if let method = conditions.method {
      guard entry.has(.method), entry.withBytes(of: .method, in: line, method.matches) else { return false }
    }
    if let route = conditions.route {
      guard entry.has(.routeName), entry.withBytes(of: .routeName, in: line, route.matches) else { return false }
    }
    guard let subset = conditions.subset else { return true }
    guard let cluster = entry.cluster(in: line), !cluster.subset.isEmpty else { return false }
    return entry.withBytes(at: cluster.subset, in: line, subset.matches)
  }

  private func matchesPeers(
    _ entry: AccessLogEntry,
    _ line: Span<UInt8>,
    _ writer: LogWriter,
    _ direction: AccessLogDirection
  ) -> Bool {
    if let from = conditions.from, !Self.isFrom(from, entry, line, writer, direction) { return false }
    guard let to = conditions.to else { return true }
    let isWriter = direction == .inbound && to.matches(writer.names)
    return isWriter || entry.withBytes(of: .upstreamCluster, in: line, to.matches(cluster:))
      || entry.withBytes(of: .upstreamHost, in: line) { to.matches(address: $0, in: writer.book) }
  }

  /// Who asks writes the outbound line itself, or, at a gateway, is known by an address alone.
  private static func isFrom(
    _ pattern: PeerPattern,
    _ entry: AccessLogEntry,
    _ line: Span<UInt8>,
    _ writer: LogWriter,
    _ direction: AccessLogDirection
  ) -> Bool {
    if direction == .outbound, pattern.matches(writer.names) { return true }
    return entry.withBytes(of: .downstreamRemoteAddress, in: line) { address in
      direction == .outbound ? pattern.isAddress(address) : pattern.matches(address: address, in: writer.book)
    }
  }
}
