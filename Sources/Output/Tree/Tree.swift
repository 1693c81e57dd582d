/// A text and the texts that belong below it, drawn with branches.
public struct Tree: Sendable, Hashable {
  /// The text of this place, on one line; may be untrusted, since drawing makes it safe.
  public let label: Cell
  /// The places below, in the order shown.
  public var children: [Tree]

  /// Makes a place in a tree.
  public init(_ label: Cell, _ children: [Tree] = []) {
    self.label = label
    self.children = children
  }

  /// The tree as text, a line feed after each line, in O(lines × depth); the depth is not bounded by the stack.
  public func render(styler: Styler = .plain, glyphs: Glyphs = .unicode) -> String {
    var output = ""
    var waiting: [(tree: Tree, lead: String, below: String)] = [(self, "", "")]
    while let (tree, lead, below) = waiting.popLast() {
      let text = styler.apply(tree.label.style, to: TerminalText.escaped(tree.label.text))
      output += styler.apply(styler.palette.gutter, to: lead) + text + "\n"
      for (place, child) in tree.children.enumerated().reversed() {
        let isLast = place == tree.children.count - 1
        waiting.append(
          (child, below + (isLast ? glyphs.lastBranch : glyphs.branch), below + (isLast ? "    " : glyphs.trunk))
        )
      }
    }
    return output
  }
}
