/// Reads lines of an access log.
///
/// A parser learns from the lines it reads; give each source one of its own. Nothing is allocated for a line, unless
/// texts stand escaped in it.
public struct AccessLogParser: Sendable {
  private let patterns: [TextPattern]
  private let object: JSONPattern?
  /// The pattern that fitted last, which fits most often.
  private var latest = 0
  private var progress = JSONProgress()

  /// Makes a parser.
  ///
  /// - Parameter pattern: the format of the lines; without one they may be Istio's of any release, as text and as JSON,
  ///   and Envoy's own, as they come.
  public init(_ pattern: AccessLogPattern? = nil) {
    switch pattern?.form {
    case nil: (patterns, object) = (KnownFormats.patterns, .istio)
    case .text(let text): (patterns, object) = ([text], nil)
    case .object(let pattern): (patterns, object) = ([], pattern)
    }
  }

  /// Reads a line, without its line feed.
  ///
  /// - Returns: whether it is one of an access log; if not, the entry is not to be used. O(bytes).
  public mutating func parse(_ line: Span<UInt8>, into entry: inout AccessLogEntry) -> Bool {
    entry.clear()
    guard !line.isEmpty, match(line, into: &entry) else { return false }
    entry.dropStatisticsDelimiter(in: line)
    return true
  }

  @inline(__always)
  private mutating func match(_ line: Span<UInt8>, into entry: inout AccessLogEntry) -> Bool {
    if let object, line[0] == UInt8(ascii: "{") { return object.match(line, into: &entry, &progress) }
    guard !patterns.isEmpty else { return false }
    var places = entry.places.mutableSpan
    let end = line[line.count - 1] == UInt8(ascii: "\r") ? line.count - 1 : line.count
    let text = line.extracting(first: end)
    if patterns[latest].match(text, into: &places) { return true }
    return parseOther(text, &places)
  }

  /// Reads a line and says what it is; of one of an access log the entry has the fields.
  public mutating func kind(of line: Span<UInt8>, into entry: inout AccessLogEntry) -> LogLineKind {
    parse(line, into: &entry) ? .access : LogLineKind(ofOther: line)
  }

  /// Tries all patterns.
  @inline(never)
  private mutating func parseOther(_ line: Span<UInt8>, _ places: inout MutableSpan<Range<Int>>) -> Bool {
    for leniency in Leniency.allCases {
      for index in patterns.indices where patterns[index].match(line, leniency: leniency, into: &places) {
        latest = index
        places.keep(patterns[index].fields)
        return true
      }
    }
    return false
  }
}

extension MutableSpan<Range<Int>> {
  /// Empties the places of all other fields: they are from patterns that did not fit.
  fileprivate mutating func keep(_ fields: AccessLogFields) {
    for field in AccessLogField.allCases where !fields.contains(field) { self[field.rawValue] = 0..<0 }
  }
}
