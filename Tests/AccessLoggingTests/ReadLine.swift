import AccessLogging

/// A line and its fields.
struct ReadLine {
  let bytes: [UInt8]
  let entry: AccessLogEntry

  /// Reads a line; nil if it is none of an access log.
  init?(_ bytes: [UInt8], by pattern: AccessLogPattern? = nil) {
    var parser = AccessLogParser(pattern)
    var entry = AccessLogEntry()
    guard parser.parse(bytes.span, into: &entry) else { return nil }
    self.bytes = bytes
    self.entry = entry
  }

  /// Reads a text.
  init?(_ text: String, by pattern: AccessLogPattern? = nil) { self.init(Array(text.utf8), by: pattern) }

  /// The fields that the line says something of.
  var texts: [AccessLogField: String] {
    var texts: [AccessLogField: String] = [:]
    for field in AccessLogField.allCases { texts[field] = entry.text(of: field, in: bytes.span) }
    return texts
  }

  /// When it began.
  var startTime: Int64? { entry.startTime(in: bytes.span) }

  /// The parts of the cluster's name.
  var cluster: LoggedCluster? { entry.cluster(in: bytes.span) }

  /// A field as a number.
  func number(of field: AccessLogField) -> Int? { entry.number(of: field, in: bytes.span) }

  /// A place of the entry as text.
  func text(at place: Range<Int>) -> String {
    entry.withBytes(at: place, in: bytes.span) { part in
      part.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
  }
}
