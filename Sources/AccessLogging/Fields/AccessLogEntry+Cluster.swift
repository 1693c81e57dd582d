extension AccessLogEntry {
  /// The parts of the name of the upstream's cluster; nil for a request that none was chosen for. O(bytes of the name).
  public func cluster(in line: Span<UInt8>) -> LoggedCluster? {
    guard has(.upstreamCluster) else { return nil }
    let base = places[AccessLogField.upstreamCluster.rawValue].lowerBound
    return withBytes(of: .upstreamCluster, in: line) { LoggedCluster($0, base: base) }
  }

  /// Takes off the cluster's name what ends it in statistics alone.
  ///
  /// `%UPSTREAM_CLUSTER%` puts out the name that statistics have, which Istio ends since 1.23; its lines of JSON had that
  /// up to 1.24 (Istio `pkg/config/constants`, `StatPrefixDelimiter`).
  @inline(__always)
  mutating func dropStatisticsDelimiter(in line: Span<UInt8>) {
    let place = places[AccessLogField.upstreamCluster.rawValue]
    guard !place.isEmpty else { return }
    let last = place.upperBound - 1
    let byte = place.lowerBound < line.count ? line[last] : decoded[last - line.count]
    guard byte == UInt8(ascii: ";") else { return }
    places[AccessLogField.upstreamCluster.rawValue] = place.lowerBound..<last
  }
}
