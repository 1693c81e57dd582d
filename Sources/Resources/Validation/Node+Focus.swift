import Diagnostics
import YAML

extension Node {
  /// What to point at for the node: its text when that stands on one line, otherwise its first key or item, so that no
  /// whole block is underlined.
  public var focus: SourceRange {
    if kind == .scalar || kind == .alias || style == .flow, isOneLine { return range }
    var node = self
    while node.style == .block, node.count > 0 { node = node.document.node(at: node.index + 1) }
    guard !node.isOneLine else { return node.range }
    let bytes = node.document.source.bytes[node.range.indices]
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    return SourceRange(start: node.range.start, end: UInt32(end))
  }

  private var isOneLine: Bool { !document.source.bytes[range.indices].contains(UInt8(ascii: "\n")) }
}
