extension AccessLogEntry {
  /// Which side of a proxy wrote a line; nil where the line does not tell.
  ///
  /// The cluster tells. Without one, a line is inbound if it came to one of the writer's own addresses, and outbound if
  /// it came elsewhere or found no route: what comes in always has one.
  public func direction(in line: Span<UInt8>, from writer: LogWriter) -> AccessLogDirection? {
    let byCluster = withBytes(of: .upstreamCluster, in: line) { name -> AccessLogDirection? in
      guard !name.isEmpty else { return nil }
      if let parts = UpstreamName(name) { return parts.direction }
      // Istio's names for what leads on as it came, and for what leads nowhere.
      return name.begins(with: Self.inboundPassthrough) ? .inbound : .outbound
    }
    if let byCluster { return byCluster }
    if has(.downstreamLocalAddress), writer.hasAddresses {
      return withBytes(of: .downstreamLocalAddress, in: line) {
        writer.hasAddress($0.extracting($0.placeOfHost)) ? .inbound : .outbound
      }
    }
    let isLost = withBytes(of: .responseFlags, in: line) { $0.hasWord(Self.noRoute) || $0.hasWord(Self.noCluster) }
    return isLost ? .outbound : nil
  }

  private static let inboundPassthrough = Array("InboundPassthroughCluster".utf8)
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
