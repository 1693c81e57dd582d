/// How a flow collection is written, to write more of the same.
struct FlowStyle {
  let layout: FlowLayout
  /// Whether every child and the closing bracket begin a line.
  let hasOwnLines: Bool

  init(_ geometry: SourceGeometry, _ collection: Int, _ habit: FlowHabit) {
    let children = geometry.children(of: collection)
    let lines = geometry.lines
    let open = geometry.start(of: collection)
    let close = geometry.end(of: collection) - 1
    let ownLines =
      !children.isEmpty && lines.isFirst(onLine: close) && children.allSatisfy { lines.isFirst(onLine: $0.head) }
    var layout = FlowLayout(isJSON: habit.isJSON, lineEnding: geometry.lineEnding)
    if habit.isJSON {
      layout.colonSpace = habit.colonSpace ?? true
      layout.commaSpace = habit.commaSpace ?? layout.colonSpace
      if ownLines, let first = children.first {
        layout.indentWidth = max(1, lines.column(of: first.head) - lines.indentation(of: lines.line(of: open)))
      }
    }
    self.hasOwnLines = ownLines
    self.layout = layout
  }
}
