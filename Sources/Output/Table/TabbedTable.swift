/// Rows of text laid out as Go's `text/tabwriter` does, which istioctl and kubectl print tables with.
///
/// A cell that another follows is padded to the widest of its column and so many spaces more, also at the end of a line
/// where what follows is empty. Cells are made safe for a terminal; widths count scalars, as Go's do.
public struct TabbedTable: Sendable, Hashable {
  /// The cells, line by line; a title is a line like any other.
  public private(set) var lines: [[String]]
  private let gap: Int

  /// Makes a table with a line of titles.
  ///
  /// - Parameter gap: the spaces behind the widest cell of a column.
  public init(titles: [String], gap: Int) {
    lines = [titles]
    self.gap = gap
  }

  /// Makes a table without titles.
  public init(gap: Int) {
    lines = []
    self.gap = gap
  }

  /// Adds a line.
  public mutating func append(_ cells: [String]) { lines.append(cells) }

  /// The lines, a line feed behind each. O(bytes).
  public var text: String {
    var widths: [Int] = []
    let safe = lines.map { line in line.map { TerminalText.escaped($0) } }
    for line in safe {
      for (place, cell) in line.dropLast().enumerated() {
        if place == widths.count { widths.append(0) }
        widths[place] = max(widths[place], cell.scalarCount)
      }
    }
    var output = ""
    for line in safe {
      for (place, cell) in line.enumerated() {
        output += cell
        guard place < line.count - 1 else { break }
        output += String(repeating: " ", count: widths[place] + gap - cell.scalarCount)
      }
      output += "\n"
    }
    return output
  }
}

extension String {
  /// The number of Unicode scalars. O(bytes).
  fileprivate var scalarCount: Int { utf8.count { $0 & 0xC0 != 0x80 } }
}
