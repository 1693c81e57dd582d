import AccessLogging
import Output

/// The way of a request for people: a tree with times, and a bar that shows when each part ran.
struct TraceText {
  private static let barColumns = 14

  private let trace: RequestTrace
  private let layout: TableLayout

  /// Prepares to show a way on a stream; the layout's width is that of the stream, 80 if nobody says.
  init(_ trace: RequestTrace, _ layout: TableLayout) {
    self.trace = trace
    self.layout = layout
  }

  /// The text, a line feed after each line; with explanations of what went wrong below the tree.
  func text(isExplained: Bool = false) -> String {
    guard trace.lineCount > 0 else { return "" }
    let explanations = isExplained ? self.explanations : ""
    return head + table + foot + (explanations.isEmpty ? "" : "\n" + explanations)
  }

  // MARK: Head and foot

  private var head: String {
    let lines = trace.lineCount == 1 ? "1 line" : "\(trace.lineCount) lines"
    let pods = trace.pods.count == 1 ? "1 pod" : "\(trace.pods.count) pods"
    let title = layout.styler.apply(layout.styler.palette.heading, to: "request")
    let took = Self.text(milliseconds: (trace.end - trace.start) / 1_000_000)
    return "\(title) \(TerminalText.escaped(trace.requestID)): \(lines) of \(pods), \(took)\n"
  }

  private var foot: String {
    var notes: [String] = []
    if trace.isCut { notes.append("more lines have this ID: only the first \(trace.lineCount) are shown") }
    if trace.roots.count > 1 {
      notes.append(
        "no line tells what led to \(trace.roots.count - 1) of these: perhaps a pod in between writes no log"
      )
    }
    if rows.contains(where: { $0.node?.clockShift ?? 0 != 0 }) {
      notes.append("~ the clock of that pod's node differs: the time is put right")
    }
    return notes.map { TextFlow.lines($0, width: width).map { $0 + "\n" }.joined() }.joined()
  }

  private var explanations: String {
    var explained = LineExplanations(styler: layout.styler, width: width)
    var known: Set<String> = []
    return rows.compactMap(\.node).flatMap(\.entry.explanations).filter { known.insert($0.identity).inserted }
      .map { explained.text(of: [$0]) }.joined()
  }

  private var width: Int { layout.width ?? 80 }

  // MARK: Table

  private var rows: [TraceRow] { trace.roots.flatMap(TraceRow.all) }

  private var table: String {
    let rows = rows
    let drawn = trace.roots.map { TraceRow.tree(of: $0, layout.glyphs).render(glyphs: layout.glyphs) }.joined()
    let labels = drawn.split(separator: "\n").map(String.init)
    var table = Table([
      Column("REQUEST", minimumWidth: 12), Column("STATUS"), Column("AT", alignment: .trailing),
      Column("TOOK", alignment: .trailing), Column("WHEN"),
    ])
    for (label, row) in zip(labels, rows) { table.append([Cell(label)] + cells(of: row)) }
    return table.render(
      TableLayout(showsHeader: true, width: width, styler: layout.styler, glyphs: layout.glyphs)
    )
  }

  private func cells(of row: TraceRow) -> [Cell] {
    guard let node = row.node else { return [] }
    let palette = layout.styler.palette
    let entry = node.entry
    let hasFailed = !entry.flags.isEmpty || (entry.status ?? 0) >= 500
    let style = hasFailed ? palette.error : (entry.status ?? 0) >= 400 ? palette.warning : .plain
    let status = ([entry.status.map { "\($0)" } ?? "-"] + [entry.flags.joined(separator: ",")])
      .filter { !$0.isEmpty }.joined(separator: " ")
    let mark = node.clockShift == 0 ? "" : "~"
    return [
      Cell(status, style), Cell(mark + Self.text(milliseconds: (node.start - trace.start) / 1_000_000)),
      Cell(Self.text(milliseconds: entry.duration)), Cell(bar(of: node), palette.gutter),
    ]
  }

  /// The part of the whole time that a line covers; one column at least.
  private func bar(of node: TraceNode) -> String {
    let whole = Double(max(1, trace.end - trace.start))
    let columns = Double(Self.barColumns)
    let start = Double(node.start - trace.start) / whole * columns
    let end = start + Double(node.entry.duration) * 1_000_000 / whole * columns
    let first = Int(max(0, min(columns - 1, start.rounded(.down))))
    let last = Int(max(Double(first) + 1, min(columns, end.rounded(.up))))
    return String(repeating: layout.glyphs.unfilled, count: first)
      + String(repeating: layout.glyphs.filled, count: last - first)
      + String(repeating: layout.glyphs.unfilled, count: Self.barColumns - last)
  }

  /// `38 ms`, `12.3 s`.
  private static func text(milliseconds: Int64) -> String {
    guard milliseconds.magnitude >= 10_000 else { return "\(milliseconds) ms" }
    return "\(DecimalText.text(of: Double(milliseconds) / 1_000, digits: 1)) s"
  }
}
