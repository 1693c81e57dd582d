extension AccessLogEntry {
  /// The parts of the name of the upstream's cluster; nil for a request that none was chosen for. O(bytes of the name).
  public func cluster(in line: Span<UInt8>) -> LoggedCluster? {
    guard has(.upstreamCluster) else { return nil }
    let base = places[AccessLogField.upstreamCluster.rawValue].lowerBound
    return withBytes(of: .upstreamCluster, in: line) { LoggedCluster($0, base: base) }
  }
}
