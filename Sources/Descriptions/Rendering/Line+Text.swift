import Output

extension Line {
  /// The line with its indent, and without anything that a terminal would take for a command.
  func rendered(_ styler: Styler) -> String {
    let safe = TerminalText.escaped(text)
    return String(repeating: " ", count: indent) + styler.apply(style(styler.palette), to: safe) + "\n"
  }

  private func style(_ palette: Palette) -> Style {
    switch weight {
    case .plain: .plain
    case .heading: palette.heading
    case .warning: palette.warning
    case .faint: .faint
    }
  }

  fileprivate var cell: Cell { Cell(text, style(.standard)) }
}

extension Tree {
  /// The lines of the tree, each further to the right than what it belongs to.
  func lines(indent: Int) -> [Line] {
    [Line(label.text, indent: indent)] + children.flatMap { $0.lines(indent: indent + Description.indent) }
  }

  /// Lines as trees: what is further to the right belongs to what is above it. O(lines · depth).
  static func all(of lines: [Line]) -> [Tree] {
    var trees: [Tree] = []
    var rest = lines[...]
    while let first = rest.popFirst() {
      let below = rest.prefix { $0.indent > first.indent }
      rest = rest.dropFirst(below.count)
      trees.append(Tree(first.cell, all(of: Array(below))))
    }
    return trees
  }
}
