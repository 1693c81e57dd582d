import AccessLogging
import Foundation

/// A line of an access log and its fields.
struct LoggedLine {
  let bytes: [UInt8]
  let entry: AccessLogEntry

  /// The lines of a log by the address of the client; every line must be one of an access log.
  static func lines(of file: URL) throws -> [String: LoggedLine] {
    var parser = AccessLogParser()
    var lines: [String: LoggedLine] = [:]
    for line in try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")) {
      let bytes = Array(line)
      var entry = AccessLogEntry()
      guard parser.parse(bytes.span, into: &entry) else { throw CocoaError(.fileReadCorruptFile) }
      let line = LoggedLine(bytes: bytes, entry: entry)
      lines[line.text(of: .downstreamRemoteAddress) ?? ""] = line
    }
    return lines
  }

  /// A field as text.
  func text(of field: AccessLogField) -> String? { entry.text(of: field, in: bytes.span) }

  /// A field as a number; the time as microseconds since 1970.
  func number(of field: AccessLogField) -> Int? {
    guard field == .startTime else { return entry.number(of: field, in: bytes.span) }
    return entry.startTime(in: bytes.span).map { Int($0 / 1000) }
  }
}
