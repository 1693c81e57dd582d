import AccessLogging

/// A line of Istio's format for text, read.
struct AccessLogLine {
  let bytes: [UInt8]
  let entry: AccessLogEntry

  /// Reads a line; nil if it is none.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var parser = AccessLogParser()
    var entry = AccessLogEntry()
    guard parser.parse(bytes.span, into: &entry) else { return nil }
    self.bytes = bytes
    self.entry = entry
  }

  /// What there is to say of it.
  func explanations(from writer: LogWriter) -> [LogExplanation] {
    LogExplanation.all(of: entry, in: bytes.span, from: writer)
  }
}
