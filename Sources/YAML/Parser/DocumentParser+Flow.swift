import Diagnostics

extension DocumentParser {
  /// The indentation that lines inside a flow collection must exceed.
  ///
  /// YAML 1.2.2 §7.4 wants them deeper than the block around; Kubernetes' reader does not mind.
  @inline(__always) var flowIndent: Int { dialect == .kubernetes ? -1 : parentIndent }

  /// Opens the `[` or `{` at the cursor.
  mutating func openFlow(_ start: FlowStart, _ inner: PendingProperties) throws(SyntaxFailure) {
    let kind: Frame.Kind = lexer.byte == UInt8(ascii: "[") ? .flowSequence : .flowMapping
    var start = start
    var properties = inner
    if !outer.isEmpty {
      if inner.isEmpty {
        properties = outer
        start.hasOuterProperties = true
      } else {
        start.outerProperties = outer
      }
      outer = .none
    }
    let indicator = start.isBlockKey ? nil : self.indicator
    try open(kind, at: lexer.offset, indent: parentIndent, properties, indicator: indicator)
    flowStarts.append(start)
    lexer.position += 1
    frame.keyIndex = tree.count
  }

  /// Takes the next token inside a flow collection.
  mutating func flowStep() throws(SyntaxFailure) {
    if lexer.startsLine, lexer.lineIndent <= flowIndent { throw failure(.badIndentation) }
    switch lexer.byte {
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      try closeFlow()
    case UInt8(ascii: ","):
      try takeComma()
    case UInt8(ascii: ":") where isValueIndicator:
      try takeColon()
    case _ where frame.state == .comma:
      throw missingComma()
    case _ where frame.state == .colon:
      throw frame.kind == .flowPair ? failure(.missingColon) : missingComma()
    case UInt8(ascii: "?") where frame.state == .entry && (lexer.isIndicator || isKubernetes):
      if !lexer.isIndicator { note(.tightQuestionMark, from: lexer.position, to: lexer.position + 1) }
      try takeQuestionMark()
    default:
      try parseFlowNode()
    }
  }

  private func missingComma() -> SyntaxFailure {
    let open = tree.records[frame.node].start
    return SyntaxFailure(
      .missingComma,
      from: lexer.position,
      to: lexer.position + 1,
      related: SourceRange(start: open, end: open + 1)
    )
  }

  /// Whether the `:` at the cursor parts key and value: not followed by text, or right after a JSON-like key
  /// (YAML 1.2.2 [147], [150]).
  @inline(__always) private var isValueIndicator: Bool {
    if !lexer.isPlainSafe(lexer.nextByte, inFlow: true) { return true }
    return frame.state == .colon && frame.isJSONKey
  }

  // MARK: Indicators

  private mutating func takeComma() throws(SyntaxFailure) {
    if frame.kind == .flowPair { try closePair() }
    if frame.kind == .flowMapping { try fillFlowEntry() }
    guard frame.state == .comma else { throw failure(.unexpectedToken) }
    lexer.position += 1
    frame.state = .entry
    frame.keyIndex = tree.count
    frame.isJSONKey = false
    indicator = nil
  }

  /// Completes a pair of a flow mapping that ended before its value, or before its key (`{a}`, `{a:}`, `{? }`).
  private mutating func fillFlowEntry() throws(SyntaxFailure) {
    if frame.state == .explicitKey {
      _ = try addEmptyNode(.none, indicator: indicator)
      completeNode()
    }
    if frame.state == .colon {
      frame.state = .value
      _ = try addEmptyNode(.none, indicator: nil)
      completeNode()
    } else if frame.state == .value {
      _ = try addEmptyNode(.none, indicator: indicator)
      completeNode()
    }
  }

  private mutating func closePair() throws(SyntaxFailure) {
    try fillFlowEntry()
    pop(end: lastEnd)
    completeNode()
  }

  private mutating func takeColon() throws(SyntaxFailure) {
    if frame.state == .entry {
      // A key left out: `{: value}`, `[: value]`.
      if frame.kind == .flowSequence {
        try openPair(at: lexer.offset)
      }
      lastEnd = lexer.offset
      note(.missingKey, from: lexer.position, to: lexer.position + 1)
      _ = try addEmptyNode(.none, indicator: nil)
      completeNode()
    }
    if frame.state == .explicitKey {
      _ = try addEmptyNode(.none, indicator: indicator)
      completeNode()
    }
    guard frame.state == .colon else { throw missingComma() }
    checkFlowKey(frame.keyIndex)
    frame.state = .value
    indicator = lexer.offset
    lexer.position += 1
    lastEnd = lexer.offset
  }

  private mutating func takeQuestionMark() throws(SyntaxFailure) {
    if frame.kind == .flowSequence { try openPair(at: lexer.offset) }
    frame.state = .explicitKey
    frame.keyIndex = tree.count
    indicator = lexer.offset
    lexer.position += 1
    lastEnd = lexer.offset
  }

  private mutating func openPair(at start: UInt32) throws(SyntaxFailure) {
    try open(.flowPair, at: start, indent: parentIndent, .none, indicator: nil)
    frame.keyIndex = tree.count
  }

  // MARK: Nodes

  private mutating func parseFlowNode() throws(SyntaxFailure) {
    let origin = NodeOrigin(
      start: lexer.offset,
      column: lexer.column,
      allowsBlockCollection: false,
      followsTab: false
    )
    let line = lexer.lineStart
    var properties = PendingProperties()
    if lexer.byte == UInt8(ascii: "&") || lexer.byte == UInt8(ascii: "!") {
      // Line breaks may part the properties (YAML 1.2.2 [96]).
      while lexer.byte == UInt8(ascii: "&") || lexer.byte == UInt8(ascii: "!") {
        try lexer.scanProperties(into: &properties, inFlow: true)
        lexer.skipToContent()
        if lexer.startsLine, lexer.lineIndent <= flowIndent { throw failure(.badIndentation) }
      }
      if try parseEmptyFlowNode(properties, origin) { return }
    }
    let nodeIndicator = self.nodeIndicator
    switch lexer.byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      indicator = nodeIndicator
      try openFlow(FlowStart(origin: origin, line: line), properties)
    case UInt8(ascii: "*"):
      let alias = try lexer.scanName(inFlow: true)
      try beginPairIfKey(from: origin.start, line: line, isJSON: false, isMultiline: false)
      _ = try addAlias(alias, properties, indicator: nodeIndicator)
      completeNode()
    default:
      let scalar = try scanScalar(inFlow: true, isKey: false)
      if isKubernetes { checkFlowText(scalar) }
      let isJSON = scalar.style != .plain
      try beginPairIfKey(from: origin.start, line: line, isJSON: isJSON, isMultiline: scalar.isMultiline)
      _ = try add(scalar, properties, indicator: nodeIndicator)
      frame.isJSONKey = isJSON
      completeNode()
    }
  }

  /// The `:` or `?` that the node at the cursor follows; nil for items and keys without `?`.
  @inline(__always) private var nodeIndicator: UInt32? {
    frame.state == .value || frame.state == .explicitKey ? indicator : nil
  }

  /// Properties may stand for themselves: `[!!str, &a : b]`. Whether that was so.
  private mutating func parseEmptyFlowNode(_ properties: PendingProperties, _ origin: NodeOrigin)
    throws(SyntaxFailure) -> Bool
  {
    switch lexer.byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break
    case UInt8(ascii: ":") where !lexer.isPlainSafe(lexer.nextByte, inFlow: true):
      if frame.kind == .flowSequence { try openPair(at: origin.start) }
    default: return false
    }
    _ = try addEmptyNode(properties, indicator: nodeIndicator)
    completeNode()
    return true
  }

  /// Opens a single pair in a flow sequence when `:` follows the node just read (YAML 1.2.2 §7.4.2).
  private mutating func beginPairIfKey(from start: UInt32, line: Int, isJSON: Bool, isMultiline: Bool)
    throws(SyntaxFailure)
  {
    guard frame.kind == .flowSequence, isPairKey(isJSON: isJSON) else { return }
    try checkPairKey(from: start, isMultiline: isMultiline || lexer.lineStart != line)
    try openPair(at: start)
  }

  @inline(__always)
  private func isPairKey(isJSON: Bool) -> Bool {
    var index = lexer.position
    while lexer.view[index].isBlank { index += 1 }
    guard lexer.view[index] == UInt8(ascii: ":") else { return false }
    return isJSON || !lexer.isPlainSafe(lexer.view[index + 1], inFlow: true)
  }

  private func checkPairKey(from start: UInt32, isMultiline: Bool) throws(SyntaxFailure) {
    let length = lexer.position - Int(start)
    guard !isMultiline else { throw SyntaxFailure(.multilineKey, from: Int(start), to: lexer.position) }
    guard length <= Self.keyLimit else { throw SyntaxFailure(.keyTooLong, from: Int(start), to: lexer.position) }
  }

  // MARK: Ends

  private mutating func closeFlow() throws(SyntaxFailure) {
    if frame.kind == .flowPair { try closePair() }
    if frame.kind == .flowMapping { try fillFlowEntry() }
    let node = frame.node
    let closing = frame.kind == .flowMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard lexer.byte == closing, let start = flowStarts.popLast() else {
      let open = tree.records[node].start
      throw SyntaxFailure(
        .unexpectedToken,
        from: lexer.position,
        to: lexer.position + 1,
        related: SourceRange(start: open, end: open + 1)
      )
    }
    lexer.position += 1
    pop(end: lexer.offset)
    if frame.isFlow {
      try finishFlowInFlow(node, start)
    } else {
      try finishFlowInBlock(node, start)
    }
  }

  /// A flow collection may be the key of a pair: `[{a: b}: c]`, `{[a]: c}`.
  private mutating func finishFlowInFlow(_ node: Int, _ flow: FlowStart) throws(SyntaxFailure) {
    if frame.kind == .flowSequence, isPairKey(isJSON: true) {
      let start = flow.origin.start
      try checkPairKey(from: start, isMultiline: flow.line != lexer.lineStart)
      let record = NodeRecord(.mapping, .flow, start: start, end: start, indicator: start, flags: .isExplicit)
      tree.insert(record, at: node, keepsProperties: false)
      push(Frame(.flowPair, indent: parentIndent, node: node))
      frame.keyIndex = node + 1
    }
    frame.isJSONKey = true
    completeNode()
  }

  /// A flow collection in block context is a node, or with `:` behind it the first or next key of a block mapping.
  private mutating func finishFlowInBlock(_ node: Int, _ flow: FlowStart) throws(SyntaxFailure) {
    lexer.skipBlanks()
    if flow.isBlockKey { try expectColon(after: Int(flow.origin.start)) }
    guard lexer.byte == UInt8(ascii: ":"), lexer.isIndicator else {
      try check(flow.outerProperties)
      try tree.join(flow.outerProperties, to: node)
      completeNode()
      return
    }
    let start = flow.origin.start
    try checkPairKey(from: start, isMultiline: flow.line != lexer.lineStart)
    guard !flow.isBlockKey else {
      finishKey(node)
      return
    }
    try checkMappingStart(flow.origin)
    let key = tree.records[node]
    let indicator = key.indicator == key.start ? start : key.indicator
    let record = NodeRecord(.mapping, .block, start: start, end: start, indicator: indicator)
    tree.insert(record, at: node, keepsProperties: flow.hasOuterProperties)
    try check(flow.outerProperties)
    if !flow.outerProperties.isEmpty { tree.attach(flow.outerProperties, to: node) }
    push(Frame(.blockMapping, indent: flow.origin.column, node: node))
    finishKey(node + 1)
  }
}
