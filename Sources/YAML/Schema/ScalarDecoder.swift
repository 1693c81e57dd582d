import Diagnostics

/// Turns the source of a scalar that is not verbatim into its value: escapes, folding, block indentation.
enum ScalarDecoder {
  /// The value's bytes. O(bytes of the scalar).
  static func decode(_ node: Node) -> [UInt8] {
    let record = node.record
    let content = node.contentRange.indices
    return node.document.source.bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      switch record.style {
      case .singleQuoted: return FoldedText.decode(view, content, .single)
      case .doubleQuoted: return FoldedText.decode(view, content, .double)
      case .literal, .folded: return BlockText.decode(view, record)
      case .plain, .block, .flow: return FoldedText.decode(view, content, .plain)
      }
    }
  }
}
