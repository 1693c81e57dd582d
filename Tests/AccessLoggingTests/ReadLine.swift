import AccessLogging

/// A line and its fields.
struct ReadLine {
  let bytes: [UInt8]
  let entry: AccessLogEntry

  /// Reads a line; nil if it is none of an access log.
  init?(_ bytes: [UInt8], with parser: AccessLogParser = AccessLogParser()) {
    var parser = parser
    var entry = AccessLogEntry()
    guard parser.parse(bytes.span, into: &entry) else { return nil }
    self.bytes = bytes
    self.entry = entry
  }

  /// Reads a text.
  init?(_ text: String, with parser: AccessLogParser = AccessLogParser()) { self.init(Array(text.utf8), with: parser) }

  /// The fields that the line says something of.
  var texts: [AccessLogField: String] {
    var texts: [AccessLogField: String] = [:]
    for field in AccessLogField.allCases { texts[field] = entry.text(of: field, in: bytes.span) }
    return texts
  }
}
