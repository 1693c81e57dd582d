import Console
import Output

/// A table with notes below it that is drawn over itself on a terminal: with no more lines than that shows, and none longer.
struct TerminalFrame {
  private static let usualHeight = 24

  private let table: String
  private let notes: [String]

  /// - Parameters:
  ///   - table: a table, as it was laid out for the terminal.
  ///   - notes: may be untrusted.
  init(_ table: String, notes: [String]) {
    self.table = table
    self.notes = notes
  }

  /// The lines of the frame.
  func lines(on stream: OutputStream) -> [String] {
    var rows = table.split(separator: "\n").map(String.init)
    var notes = notes
    // The cursor has a line of its own.
    let room = max(2, (stream.height ?? Self.usualHeight) - 1 - notes.count)
    if rows.count > room {
      notes.insert("\(rows.count - room) more rows than the terminal shows", at: 0)
      rows = Array(rows.prefix(max(1, room - 1)))
    }
    let limit = max(1, stream.width - 1)
    return rows
      + notes.map {
        DisplayWidth.truncated(TerminalText.escaped($0), to: limit, ellipsis: stream.traits.glyphs.ellipsis)
      }
  }
}
