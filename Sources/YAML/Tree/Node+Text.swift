import Diagnostics

extension Node {
  /// The range of a scalar's content: inside the quotes, after a block header, the whole of a plain scalar.
  public var contentRange: SourceRange {
    let record = record
    switch record.style {
    case .singleQuoted, .doubleQuoted: return SourceRange(start: record.start + 1, end: record.end - 1)
    default: return range
    }
  }

  /// The value of a scalar as text: escapes decoded, lines folded. Empty for collections and empty nodes.
  ///
  /// O(bytes); a verbatim scalar is one copy.
  public var text: String {
    let node = resolved
    let record = node.record
    guard record.kind == .scalar else { return "" }
    if record.flags.contains(.verbatim) { return document.source.text(in: node.contentRange) }
    return String(decoding: ScalarDecoder.decode(node), as: UTF8.self)
  }
}
