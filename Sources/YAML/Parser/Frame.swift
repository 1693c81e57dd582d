import Diagnostics

/// An open collection on the parser's stack.
struct Frame {
  enum Kind: UInt8 {
    case blockMapping
    case blockSequence
    case flowMapping
    case flowSequence
    /// One `key: value` alone in a flow sequence (YAML 1.2.2 §7.4.2).
    case flowPair
  }

  /// What the collection waits for.
  enum State: UInt8 {
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
  /// The arena index of the collection.
  var node: Int
  /// The column of a block collection; for a flow collection that of the block around it, -1 at the top.
  let indent: Int
  var state = State.entry
  /// The pairs or items so far.
  var count: UInt32 = 0
  /// Flow: a `:` may follow the key without a space, as after `"key"` (YAML 1.2.2 [150]).
  var isJSONKey = false
  /// The arena index of the key being read.
  var keyIndex = 0
  /// Flow: how the collection began, which matters if it turns out to be a key.
  var flow = FlowStart()

  var isFlow: Bool { kind == .flowMapping || kind == .flowSequence || kind == .flowPair }
}

/// What must be remembered of a flow collection until its end shows whether it is a key.
struct FlowStart {
  /// Where it began.
  var origin = NodeOrigin(start: 0, column: 0, allowsBlockCollection: false, followsTab: false)
  /// The offset of the line it began on: an implicit key stays on one line.
  var line = 0
  /// Whether it stands where the next key of a block mapping is due.
  var isBlockKey = false
  /// Whether the properties it was given are from an earlier line: if it is a key, they belong to its mapping.
  var hasOuterProperties = false
  /// The properties of an earlier line, held back because it has some of its own.
  var outerProperties = PendingProperties()
}
