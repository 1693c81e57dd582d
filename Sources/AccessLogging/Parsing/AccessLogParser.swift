/// Reads lines of an access log.
public struct AccessLogParser: Sendable {
  /// Makes a parser of Istio's own formats.
  public init() {}

  /// Reads a line, without its line feed.
  ///
  /// - Returns: whether it is one of an access log; if not, the entry is not to be used.
  public mutating func parse(_ line: Span<UInt8>, into entry: inout AccessLogEntry) -> Bool {
    false
  }
}
