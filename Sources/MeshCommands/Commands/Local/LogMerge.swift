/// Puts the lines of several logs in the order of their times.
///
/// A line begins with its time between brackets, as Envoy writes it: `[2026-11-21T14:02:11.123Z]`, or is an object that
/// has it as `start_time`. One without a time goes on with what the line before it said.
enum LogMerge {
  /// A line and those that go on with it.
  struct Entry {
    /// The time as it is written; empty for lines before the first.
    let time: String
    /// The number of the text.
    let source: Int
    var lines: [ArraySlice<UInt8>]
  }

  private static let startTime = Array("\"start_time\":\"".utf8)

  /// The lines of texts in order, those of one time in the order of the texts.
  static func lines(of texts: [[UInt8]]) -> [ArraySlice<UInt8>] { entries(of: texts).flatMap(\.lines) }

  /// The lines of texts with the texts that they are of, in order.
  static func entries(of texts: [[UInt8]]) -> [Entry] {
    let entries = texts.enumerated().flatMap { source, text in Self.entries(of: text, source: source) }
    let order = entries.indices.sorted { left, right in
      (entries[left].time, entries[left].source, left) < (entries[right].time, entries[right].source, right)
    }
    return order.map { entries[$0] }
  }

  private static func entries(of text: [UInt8], source: Int) -> [Entry] {
    var entries: [Entry] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let time = time(of: line) {
        entries.append(Entry(time: String(decoding: time, as: UTF8.self), source: source, lines: [line]))
      } else if entries.isEmpty {
        entries.append(Entry(time: "", source: source, lines: [line]))
      } else {
        entries[entries.count - 1].lines.append(line)
      }
    }
    return entries
  }

  private static func time(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if line.first == UInt8(ascii: "{") { return startTime(of: line) }
    guard line.starts(with: "[2".utf8), let end = line.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return line[..<end].dropFirst()
  }

  /// The time of an object; Envoy writes none of its keys escaped.
  private static func startTime(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    line.firstRange(of: startTime).map { line[$0.upperBound...].prefix { $0 != UInt8(ascii: "\"") } }
  }
}
