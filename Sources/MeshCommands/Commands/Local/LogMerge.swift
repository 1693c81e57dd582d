/// Puts the lines of several logs in the order of their times.
///
/// A line begins with its time between brackets, as Envoy writes it: `[2026-11-21T14:02:11.123Z]`. One without a time goes
/// on with what the line before it said.
enum LogMerge {
  private struct Entry {
    let time: Substring
    let source: Int
    var lines: [Substring]
  }

  /// The lines of texts in order, those of one time in the order of the texts.
  static func lines(of texts: [String]) -> [Substring] {
    let entries = texts.enumerated().flatMap { source, text in Self.entries(of: text, source: source) }
    let order = entries.indices.sorted { left, right in
      (entries[left].time, entries[left].source, left) < (entries[right].time, entries[right].source, right)
    }
    return order.flatMap { entries[$0].lines }
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
    guard line.hasPrefix("[2"), let end = line.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return line[line.index(after: line.startIndex)..<end]
  }
}
