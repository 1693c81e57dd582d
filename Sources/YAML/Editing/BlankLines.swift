/// The runs of blank lines, measured once: an edit at each level of a deep document would walk those after it again
/// and again.
struct BlankLines {
  /// By line: the first line from there on that is not blank.
  private var ends: [Int]
  /// By line: the width of the widest blank line before that; -1 where there is none.
  private var widths: [Int]

  /// Finds the runs; the empty line after the last line break is none.
  init(_ lines: [SourceLines.Content]) {
    ends = Array(lines.indices)
    widths = Array(repeating: -1, count: lines.count)
    for line in lines.indices.dropLast().reversed() {
      guard case .blank(let width) = lines[line] else { continue }
      ends[line] = ends[line + 1]
      widths[line] = max(width, widths[line + 1])
    }
  }

  /// The first line from a line on that is not blank, or the last line.
  func end(from line: Int) -> Int { line < ends.count ? ends[line] : line }

  /// The width of the widest blank line from a line on, before the first that is not blank; -1 without any.
  func width(from line: Int) -> Int { line < widths.count ? widths[line] : -1 }
}
