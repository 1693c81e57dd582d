import Output

/// The text of a help page while it grows.
struct HelpText {
  /// A term and what is said about it.
  struct Item {
    let term: String
    let text: String
    var details = ""
  }

  private static let widestTerm = 30
  private static let narrowestText = 20
  /// Wider lines than this tire the eye, however wide the terminal.
  private static let widest = 100

  private(set) var text = ""
  private let width: Int
  private let styler: Styler

  init(width: Int, styler: Styler) {
    self.width = width
    self.styler = styler
  }

  /// The width to write for a terminal of a width.
  static func readable(_ width: Int) -> Int { max(40, min(width, widest)) }

  mutating func paragraph(_ paragraph: String) {
    separate()
    for line in TextFlow.lines(paragraph, width: width) { text += line + "\n" }
  }

  /// Lines that are kept as they are; nothing if there are none.
  mutating func section(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    heading(title)
    for line in lines { text += line.isEmpty ? "\n" : "  \(line)\n" }
  }

  /// Terms, with what is said about them in a second column; nothing if there are none.
  ///
  /// A term wider than most has the text below it, so that one long name does not squeeze all the text.
  mutating func list(_ title: String, _ items: [Item]) {
    guard !items.isEmpty else { return }
    heading(title)
    let terms = items.map { DisplayWidth.columns(of: $0.term) }
    let termWidth = terms.filter { $0 <= Self.widestTerm }.max() ?? 4
    // Where a second column would be too narrow to read, all text goes below its term.
    let isNarrow = width - termWidth - 4 < Self.narrowestText
    let column = isNarrow ? 6 : termWidth + 4
    for (item, columns) in zip(items, terms) {
      var lines = TextFlow.lines(item.text, width: max(Self.narrowestText, width - column))
      for paragraph in TextFlow.paragraphs(item.details) {
        lines += TextFlow.lines(paragraph, width: max(Self.narrowestText, width - column))
      }
      text += "  " + item.term
      if !isNarrow, columns <= Self.widestTerm, let first = lines.first {
        text += String(repeating: " ", count: column - columns - 2) + first
        lines.removeFirst()
      }
      text += "\n"
      for line in lines { text += String(repeating: " ", count: column) + line + "\n" }
    }
  }

  private mutating func heading(_ title: String) {
    separate()
    text += styler.apply(styler.palette.heading, to: title) + "\n"
  }

  private mutating func separate() {
    if !text.isEmpty { text += "\n" }
  }
}
