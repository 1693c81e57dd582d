extension Table {
  /// The table for people: columns that line up by display width, two spaces between them, no spaces at the end of a
  /// line, a line feed after each line.
  ///
  /// Cells are cut only if the layout has a width and only in columns that may shrink, the widest first; where that is
  /// not enough, lines are longer than the width. O(bytes).
  public func render(_ layout: TableLayout = TableLayout()) -> String {
    let shown = columns.indices.filter { layout.isWide || columns[$0].presence == .always }
    let titles = columns.map { Cell($0.title, layout.styler.palette.heading) }
    let lines = ((layout.showsHeader ? [titles] : []) + rows).map { line in
      shown.map { MeasuredCell(line[$0]) }
    }
    let natural = shown.indices.map { place in lines.reduce(0) { max($0, $1[place].width) } }
    let widths = Self.fitted(natural, shown.map { columns[$0] }, to: layout.width)
    let alignments = shown.map { columns[$0].alignment }
    var output = ""
    for line in lines {
      let cells = zip(line, widths).map { $0.fitted(to: $1, layout.glyphs) }
      Self.append(cells, widths, alignments, layout.styler, to: &output)
    }
    return output
  }

  /// A cell made safe for a terminal, and the columns it takes.
  private struct MeasuredCell {
    let text: String
    let style: Style
    let width: Int

    init(_ cell: Cell) {
      text = TerminalText.escaped(cell.text)
      style = cell.style
      width = DisplayWidth.columns(of: text)
    }

    private init(text: String, style: Style) {
      self.text = text
      self.style = style
      width = DisplayWidth.columns(of: text)
    }

    func fitted(to limit: Int, _ glyphs: Glyphs) -> MeasuredCell {
      guard width > limit else { return self }
      return MeasuredCell(text: DisplayWidth.truncated(text, to: limit, ellipsis: glyphs.ellipsis), style: style)
    }
  }

  /// The widths of columns cut down to a total, those that may shrink to one common width where they are wider.
  private static func fitted(_ natural: [Int], _ columns: [Column], to total: Int?) -> [Int] {
    let gaps = 2 * max(0, columns.count - 1)
    guard let total, natural.reduce(gaps, +) > total else { return natural }
    func widths(cappedAt cap: Int) -> [Int] {
      zip(natural, columns).map { width, column in
        column.minimumWidth.map { min(width, max($0, cap)) } ?? width
      }
    }
    // The greatest common width that fits, between 1 and the widest column.
    var (low, high) = (1, max(1, natural.max() ?? 1))
    while low < high {
      let middle = low + (high - low + 1) / 2
      if widths(cappedAt: middle).reduce(gaps, +) <= total { low = middle } else { high = middle - 1 }
    }
    return widths(cappedAt: low)
  }

  private static func append(
    _ cells: [MeasuredCell],
    _ widths: [Int],
    _ alignments: [Column.Alignment],
    _ styler: Styler,
    to output: inout String
  ) {
    // Padding is written only before the next text, so no line ends in spaces.
    var pending = 0
    for (place, cell) in cells.enumerated() {
      let padding = max(0, widths[place] - cell.width)
      let (before, after) = alignments[place] == .trailing ? (padding, 0) : (0, padding)
      pending += before
      if !cell.text.isEmpty {
        output += String(repeating: " ", count: pending) + styler.apply(cell.style, to: cell.text)
        pending = 0
      }
      pending += after + 2
    }
    output += "\n"
  }
}
