extension AccessLogEntry {
  /// Which side of a proxy wrote a line; nil where the line does not tell.
  ///
  /// The cluster tells. Without one, a line is inbound if it came to one of the writer's own addresses, and outbound if
  /// it came elsewhere or found no route: what comes in always has one.
  public func direction(in line: Span<UInt8>, from writer: LogWriter) -> AccessLogDirection? {
    // All other names are of clusters that lead out of the proxy, such as those of its own bootstrap.
    if let cluster = cluster(in: line) { return cluster.direction == .inbound ? .inbound : .outbound }
    if has(.downstreamLocalAddress), writer.hasAddresses {
      return withBytes(of: .downstreamLocalAddress, in: line) {
        writer.hasAddress($0.extracting($0.placeOfHost)) ? .inbound : .outbound
      }
    }
    let isLost = withBytes(of: .responseFlags, in: line) { $0.hasWord(Self.noRoute) || $0.hasWord(Self.noCluster) }
    return isLost ? .outbound : nil
  }

  private static let noRoute = Array("NR".utf8)
  private static let noCluster = Array("NC".utf8)
}

extension Span where Element == UInt8 {
  /// Where the host stands in an address: `10.0.0.1:80`, `[fd00::1]:80`, or one without a port.
  var placeOfHost: Range<Int> {
    if !isEmpty, self[0] == UInt8(ascii: "["), let end = place(of: UInt8(ascii: "]")) { return 1..<end }
    guard let colon = place(of: UInt8(ascii: ":")), place(of: UInt8(ascii: ":"), from: colon + 1) == nil else {
      return 0..<count
    }
    return 0..<colon
  }
}
