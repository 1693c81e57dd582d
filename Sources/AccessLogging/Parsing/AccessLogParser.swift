/// Reads lines of an access log.
public struct AccessLogParser: Sendable {
  private let patterns: [TextPattern]
  /// The one that fitted last, which fits most often.
  private var latest = 0

  /// Makes a parser of Istio's own formats.
  public init() { patterns = KnownFormats.patterns }

  /// Reads a line, without its line feed.
  ///
  /// - Returns: whether it is one of an access log; if not, the entry is not to be used.
  public mutating func parse(_ line: Span<UInt8>, into entry: inout AccessLogEntry) -> Bool {
    entry.clear()
    guard line.count >= 8 else { return false }
    var places = entry.places.mutableSpan
    if patterns[latest].match(line, into: &places) { return true }
    for isLoose in [false, true] {
      for index in patterns.indices where patterns[index].match(line, isLoose: isLoose, into: &places) {
        latest = index
        return true
      }
    }
    return false
  }
}
