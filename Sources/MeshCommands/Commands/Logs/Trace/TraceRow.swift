import AccessLogging
import Output

/// A row of a way: a line of a log, or what is missing there.
struct TraceRow {
  /// The line; nil where one is missing.
  let node: TraceNode?

  /// The rows of a part of the way, as a tree is read.
  static func all(of node: TraceNode) -> [TraceRow] {
    [TraceRow(node: node)] + node.children.flatMap(all) + (node.lacksServer ? [TraceRow(node: nil)] : [])
  }

  /// The same as a tree.
  static func tree(of node: TraceNode, isRoot: Bool = true, _ glyphs: Glyphs) -> Tree {
    Tree(
      Cell(label(of: node, isRoot, glyphs)),
      node.children.map { tree(of: $0, isRoot: false, glyphs) } + (node.lacksServer ? [Tree(Cell(gap))] : [])
    )
  }

  private static let gap = "(no line of the other end)"

  /// Below a server's line it is clear which pod asks.
  private static func label(of node: TraceNode, _ isRoot: Bool, _ glyphs: Glyphs) -> String {
    let entry = node.entry
    let attempt = node.attempt.map { ", try \($0)" } ?? ""
    guard entry.direction == .outbound else { return entry.writerName + attempt }
    let call = [entry[.method], entry[.path]].compactMap(\.self).joined(separator: " ")
    let target = entry.target ?? entry[.authority] ?? entry[.upstreamHost] ?? "?"
    return [isRoot ? entry.writerName : "", glyphs.arrow, target, call].filter { !$0.isEmpty }.joined(separator: " ")
      + attempt
  }
}
