import Diagnostics

extension DocumentParser {
  /// The indentation that lines inside a flow collection must exceed.
  ///
  /// YAML 1.2.2 §7.4 wants them deeper than the block around; Kubernetes' reader does not mind.
  var flowIndent: Int { dialect == .kubernetes ? -1 : parentIndent }

  /// Opens the `[` or `{` at the cursor.
  mutating func openFlow(_ start: FlowStart, _ inner: PendingProperties) throws(SyntaxFailure) {
    let kind: Frame.Kind = lexer.byte == UInt8(ascii: "[") ? .flowSequence : .flowMapping
    var frame = Frame(kind: kind, node: 0, indent: parentIndent)
    frame.flow = start
    var properties = inner
    if !outer.isEmpty {
      if inner.isEmpty {
        properties = outer
        frame.flow.hasOuterProperties = true
      } else {
        frame.flow.outerProperties = outer
      }
      outer = .none
    }
    try open(frame, at: lexer.offset, properties, indicator: start.isBlockKey ? nil : indicator)
    lexer.position += 1
    frames[frames.count - 1].keyIndex = tree.count
  }

  /// Takes the next token inside a flow collection.
  mutating func flowStep() throws(SyntaxFailure) {
    let last = frames.count - 1
    if lexer.startsLine, lexer.lineIndent <= flowIndent { throw failure(.badIndentation) }
    switch lexer.byte {
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      try closeFlow()
    case UInt8(ascii: ","):
      try takeComma()
    case UInt8(ascii: ":") where isValueIndicator:
      try takeColon()
    case _ where frames[last].state == .comma:
      throw missingComma()
    case _ where frames[last].state == .colon:
      throw frames[last].kind == .flowPair ? failure(.missingColon) : missingComma()
    case UInt8(ascii: "?") where lexer.isIndicator && frames[last].state == .entry:
      try takeQuestionMark()
    default:
      try parseFlowNode()
    }
  }

  private func missingComma() -> SyntaxFailure {
    let open = frames.last.map { tree.records[$0.node].start } ?? 0
    return SyntaxFailure(
      .missingComma, from: lexer.position, to: lexer.position + 1, related: SourceRange(start: open, end: open + 1))
  }

  /// Whether the `:` at the cursor parts key and value: not followed by text, or right after a JSON-like key
  /// (YAML 1.2.2 [147], [150]).
  private var isValueIndicator: Bool {
    guard let frame = frames.last else { return false }
    if !lexer.isPlainSafe(lexer.nextByte, inFlow: true) { return true }
    return frame.state == .colon && frame.isJSONKey
  }

  // MARK: Indicators

  private mutating func takeComma() throws(SyntaxFailure) {
    if frames[frames.count - 1].kind == .flowPair { try closePair() }
    let last = frames.count - 1
    if frames[last].kind == .flowMapping { try fillFlowEntry() }
    guard frames[last].state == .comma else { throw failure(.unexpectedToken) }
    lexer.position += 1
    frames[last].state = .entry
    frames[last].keyIndex = tree.count
    frames[last].isJSONKey = false
    indicator = nil
  }

  /// Completes a pair of a flow mapping that ended before its value, or before its key (`{a}`, `{a:}`, `{? }`).
  private mutating func fillFlowEntry() throws(SyntaxFailure) {
    let last = frames.count - 1
    if frames[last].state == .explicitKey {
      _ = try addEmptyNode(.none, indicator: indicator)
      completeNode()
    }
    if frames[last].state == .colon {
      frames[last].state = .value
      _ = try addEmptyNode(.none, indicator: nil)
      completeNode()
    } else if frames[last].state == .value {
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
    var last = frames.count - 1
    if frames[last].state == .entry {
      // A key left out: `{: value}`, `[: value]`.
      if frames[last].kind == .flowSequence {
        try openPair(at: lexer.offset)
        last += 1
      }
      lastEnd = lexer.offset
      _ = try addEmptyNode(.none, indicator: nil)
      completeNode()
    }
    if frames[last].state == .explicitKey {
      _ = try addEmptyNode(.none, indicator: indicator)
      completeNode()
    }
    guard frames[last].state == .colon else { throw missingComma() }
    frames[last].state = .value
    indicator = lexer.offset
    lexer.position += 1
    lastEnd = lexer.offset
  }

  private mutating func takeQuestionMark() throws(SyntaxFailure) {
    if frames[frames.count - 1].kind == .flowSequence { try openPair(at: lexer.offset) }
    frames[frames.count - 1].state = .explicitKey
    frames[frames.count - 1].keyIndex = tree.count
    indicator = lexer.offset
    lexer.position += 1
    lastEnd = lexer.offset
  }

  private mutating func openPair(at start: UInt32) throws(SyntaxFailure) {
    let frame = Frame(kind: .flowPair, node: 0, indent: parentIndent)
    try open(frame, at: start, .none, indicator: nil)
    frames[frames.count - 1].keyIndex = tree.count
  }

  // MARK: Nodes

  private mutating func parseFlowNode() throws(SyntaxFailure) {
    let origin = NodeOrigin(
      start: lexer.offset, column: lexer.column, allowsBlockCollection: false, followsTab: false)
    let line = lexer.lineStart
    var properties = PendingProperties()
    if lexer.byte == UInt8(ascii: "&") || lexer.byte == UInt8(ascii: "!") {
      try lexer.scanProperties(into: &properties, inFlow: true)
      lexer.skipToContent()
      if lexer.startsLine, lexer.lineIndent <= flowIndent { throw failure(.badIndentation) }
      if try parseEmptyFlowNode(properties, origin) { return }
    }
    let nodeIndicator = frames[frames.count - 1].state == .value ? indicator : nil
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
      let isJSON = scalar.style != .plain
      try beginPairIfKey(from: origin.start, line: line, isJSON: isJSON, isMultiline: scalar.isMultiline)
      _ = try add(scalar, properties, indicator: nodeIndicator)
      frames[frames.count - 1].isJSONKey = isJSON
      completeNode()
    }
  }

  /// Properties may stand for themselves: `[!!str, &a : b]`. Whether that was so.
  private mutating func parseEmptyFlowNode(_ properties: PendingProperties, _ origin: NodeOrigin)
    throws(SyntaxFailure) -> Bool
  {
    switch lexer.byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break
    case UInt8(ascii: ":") where !lexer.isPlainSafe(lexer.nextByte, inFlow: true):
      if let frame = frames.last, frame.kind == .flowSequence { try openPair(at: origin.start) }
    default: return false
    }
    _ = try addEmptyNode(properties, indicator: nil)
    completeNode()
    return true
  }

  /// Opens a single pair in a flow sequence when `:` follows the node just read (YAML 1.2.2 §7.4.2).
  private mutating func beginPairIfKey(from start: UInt32, line: Int, isJSON: Bool, isMultiline: Bool)
    throws(SyntaxFailure)
  {
    guard let frame = frames.last, frame.kind == .flowSequence, isPairKey(isJSON: isJSON) else { return }
    try checkPairKey(from: start, isMultiline: isMultiline || lexer.lineStart != line)
    try openPair(at: start)
  }

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
    if let frame = frames.last, frame.kind == .flowPair { try closePair() }
    guard let frame = frames.last else { return }
    if frame.kind == .flowMapping { try fillFlowEntry() }
    let closing = frame.kind == .flowMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard lexer.byte == closing else {
      let open = tree.records[frame.node].start
      throw SyntaxFailure(
        .unexpectedToken, from: lexer.position, to: lexer.position + 1,
        related: SourceRange(start: open, end: open + 1))
    }
    lexer.position += 1
    pop(end: lexer.offset)
    guard let parent = frames.last, parent.isFlow else {
      try finishFlowInBlock(frame)
      return
    }
    try finishFlowInFlow(frame, parent)
  }

  /// A flow collection may be the key of a pair: `[{a: b}: c]`, `{[a]: c}`.
  private mutating func finishFlowInFlow(_ frame: Frame, _ parent: Frame) throws(SyntaxFailure) {
    if parent.kind == .flowSequence, isPairKey(isJSON: true) {
      try checkPairKey(from: frame.flow.origin.start, isMultiline: frame.flow.line != lexer.lineStart)
      let start = frame.flow.origin.start
      let record = NodeRecord(.mapping, .flow, start: start, end: start, indicator: start, flags: .isExplicit)
      tree.insert(record, at: frame.node, keepsProperties: false)
      var pair = Frame(kind: .flowPair, node: frame.node, indent: frame.indent)
      pair.keyIndex = frame.node + 1
      frames.append(pair)
    }
    frames[frames.count - 1].isJSONKey = true
    completeNode()
  }

  /// A flow collection in block context is a node, or with `:` behind it the first or next key of a block mapping.
  private mutating func finishFlowInBlock(_ frame: Frame) throws(SyntaxFailure) {
    let flow = frame.flow
    lexer.skipBlanks()
    if flow.isBlockKey { try expectColon(after: Int(flow.origin.start)) }
    guard lexer.byte == UInt8(ascii: ":"), lexer.isIndicator else {
      try tree.join(flow.outerProperties, to: frame.node)
      completeNode()
      return
    }
    try checkPairKey(from: flow.origin.start, isMultiline: flow.line != lexer.lineStart)
    guard !flow.isBlockKey else {
      finishKey(frame.node)
      return
    }
    try checkMappingStart(flow.origin)
    let start = flow.origin.start
    let record = NodeRecord(
      .mapping, .block, start: start, end: start, indicator: tree.records[frame.node].indicator)
    tree.insert(record, at: frame.node, keepsProperties: flow.hasOuterProperties)
    if !flow.outerProperties.isEmpty { tree.attach(flow.outerProperties, to: frame.node) }
    frames.append(Frame(kind: .blockMapping, node: frame.node, indent: flow.origin.column))
    finishKey(frame.node + 1)
  }
}
