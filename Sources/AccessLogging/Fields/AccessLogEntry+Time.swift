extension AccessLogEntry {
  /// When the request or the connection began, in nanoseconds since 1970.
  ///
  /// Nil where the line does not say it in the way of RFC 3339, which is Envoy's unless a format asks for another.
  public func startTime(in line: Span<UInt8>) -> Int64? {
    guard has(.startTime) else { return nil }
    return withBytes(of: .startTime, in: line) { MomentText.nanoseconds($0) }
  }
}
