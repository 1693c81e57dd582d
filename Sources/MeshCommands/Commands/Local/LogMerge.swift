/// Puts the lines of several logs in the order of their times.
///
/// A line begins with its time between brackets, as Envoy writes it: `[2026-11-21T14:02:11.123Z]`, or is an object that
/// has it as `start_time`. One without a time goes on with what the line before it said.
enum LogMerge {
  /// A line and those that go on with it.
  struct Entry {
    /// The time as it is written; empty for lines before the first.
    let time: Substring
    /// The number of the text.
    let source: Int
    var lines: [Substring]
  }

  private static let startTime = "\"start_time\":\""

  /// The lines of texts in order, those of one time in the order of the texts.
  static func lines(of texts: [String]) -> [Substring] { entries(of: texts).flatMap(\.lines) }

  /// The lines of texts with the texts that they are of, in order.
  static func entries(of texts: [String]) -> [Entry] {
    let entries = texts.enumerated().flatMap { source, text in Self.entries(of: text, source: source) }
    let order = entries.indices.sorted { left, right in
      (entries[left].time, entries[left].source, left) < (entries[right].time, entries[right].source, right)
    }
    return order.map { entries[$0] }
  }

  private static func entries(of text: String, source: Int) -> [Entry] {
    var entries: [Entry] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let time = time(of: line) {
        entries.append(Entry(time: time, source: source, lines: [line]))
      } else if entries.isEmpty {
        entries.append(Entry(time: "", source: source, lines: [line]))
      } else {
        entries[entries.count - 1].lines.append(line)
      }
    }
    return entries
  }

  private static func time(of line: Substring) -> Substring? {
    if line.hasPrefix("{") { return startTime(of: line) }
    guard line.hasPrefix("[2"), let end = line.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return line[line.index(after: line.startIndex)..<end]
  }

  /// The time of an object; Envoy writes none of its keys escaped.
  private static func startTime(of line: Substring) -> Substring? {
    let places = line.utf8.indices.filter { line.utf8[$0] == UInt8(ascii: "\"") }
    for place in places where line[place...].hasPrefix(startTime) {
      return line[place...].dropFirst(startTime.count).prefix { $0 != "\"" }
    }
    return nil
  }
}
