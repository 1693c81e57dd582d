/// Rows of text in columns that line up on a terminal: two spaces between columns, nothing cut off, no spaces at the
/// end of a line.
public struct Table: Sendable, Hashable {
  /// The columns.
  public let columns: [Column]
  /// The rows, each with one cell a column.
  public private(set) var rows: [[Cell]] = []

  /// Makes a table without rows.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; missing cells are empty, surplus ones are dropped.
  public mutating func append(_ row: [Cell]) {
    let missing = max(0, columns.count - row.count)
    rows.append(row.prefix(columns.count) + Array(repeating: Cell(""), count: missing))
  }

  /// The table as text, a line feed after each line, in O(bytes).
  public func render(styler: Styler = .plain, header: Bool = true) -> String {
    let titles = columns.map { Cell($0.title, styler.palette.heading) }
    let lines = ((header ? [titles] : []) + rows).map { line in
      line.map { Cell(TerminalText.escaped($0.text), $0.style) }
    }
    let measures = lines.map { line in line.map { DisplayWidth.columns(of: $0.text) } }
    let widths = columns.indices.map { column in measures.reduce(0) { max($0, $1[column]) } }
    var output = ""
    for (cells, measure) in zip(lines, measures) {
      // Padding is written only before the next text, so no line ends in spaces.
      var pending = 0
      for (index, cell) in cells.enumerated() {
        let padding = widths[index] - measure[index]
        let (before, after) = columns[index].alignment == .trailing ? (padding, 0) : (0, padding)
        pending += before
        if !cell.text.isEmpty {
          output += String(repeating: " ", count: pending) + styler.apply(cell.style, to: cell.text)
          pending = 0
        }
        pending += after + 2
      }
      output += "\n"
    }
    return output
  }
}
