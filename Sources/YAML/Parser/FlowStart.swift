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
