/// What a node is.
public enum NodeKind: UInt8, Sendable, BitwiseCopyable {
  /// Text: plain, quoted or block.
  case scalar
  /// Keys with values.
  case mapping
  /// Items in order.
  case sequence
  /// A reference to an anchored node (`*name`).
  case alias
}
