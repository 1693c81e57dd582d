/// Where a node begins, its properties included, and what may begin there.
struct NodeOrigin {
  /// The offset of its first property or byte.
  let start: UInt32
  /// The column of that byte: a block collection that begins here has it as its indentation.
  let column: Int
  /// Whether a block collection may begin here: on a line of its own, or right after an indicator.
  let allowsBlockCollection: Bool
  /// Whether a tab stands where a block collection's indentation would be counted (YAML 1.2.2 §6.1).
  let followsTab: Bool
}
