/// An open collection on the parser's stack, or the document at its bottom.
struct Frame: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case document
    case blockMapping
    case blockSequence
    case flowMapping
    case flowSequence
    /// One `key: value` alone in a flow sequence (YAML 1.2.2 §7.4.2).
    case flowPair
  }

  /// What the collection waits for.
  enum State: UInt8, BitwiseCopyable {
    /// A key, an item, or the end.
    case entry
    /// The node after `?`.
    case explicitKey
    /// The `:` of a key that is complete.
    case colon
    /// The node after `:`.
    case value
    /// `,` or the end of a flow collection.
    case comma
  }

  let kind: Kind
  var state = State.entry
  /// Flow: a `:` may follow the key without a space, as after `"key"` (YAML 1.2.2 [150]).
  var isJSONKey = false
  /// The column of a block collection; for a flow collection that of the block around it, -1 at the top.
  let indent: Int
  /// The arena index of the collection.
  var node: Int
  /// The arena index of the key being read.
  var keyIndex = 0
  /// The pairs or items so far.
  var count: UInt32 = 0

  init(_ kind: Kind, indent: Int, node: Int = 0) {
    self.kind = kind
    self.indent = indent
    self.node = node
  }

  @inline(__always) var isFlow: Bool { kind.rawValue >= Kind.flowMapping.rawValue }
}
