import Diagnostics

extension DocumentParser {
  /// Takes the next token in block context: closes what its column ends, then reads an entry or a node.
  mutating func blockStep() throws(SyntaxFailure) {
    if lexer.hasTabBefore { checkTab() }
    if lexer.startsLine { try unwind(to: lexer.column) }
    if isPending {
      if try !openPlainMapping() { try parseBlockNode() }
      return
    }
    guard lexer.startsLine, frame.kind != .document else { throw unexpectedContent() }
    guard lexer.column == frame.indent else { throw failure(.badIndentation) }
    if lexer.followsTab { throw failure(.tabIndentation) }
    if frame.kind == .blockSequence { beginItem() } else { try parseKey() }
  }

  /// Closes the block collections that a line at `column` is not part of.
  private mutating func unwind(to column: Int) throws(SyntaxFailure) {
    while column <= frame.indent {
      if column < frame.indent {
        try closeBlock()
        continue
      }
      if frame.kind == .blockMapping {
        // A sequence may stand at the column of the key it belongs to (YAML 1.2.2 §8.2.2).
        if isPending, !isAtSequenceEntry { try addEmpty() }
        return
      }
      if isPending { try addEmpty() }
      if isAtSequenceEntry { return }
      guard isIndentless else { throw failure(.missingDash) }
      try closeBlock()
    }
  }

  /// Closes the innermost block collection, filling what it waits for with empty nodes.
  mutating func closeBlock() throws(SyntaxFailure) {
    if isPending { try addEmpty() }
    if frame.state == .colon { try addMissingValue() }
    pop(end: lastEnd)
    completeNode()
  }

  /// Whether a sequence stands at the column of its own key, so that the mapping goes on at the same column.
  @inline(__always) private var isIndentless: Bool {
    guard let parent = enclosing.last else { return false }
    return parent.kind == .blockMapping && parent.indent == frame.indent
  }

  @inline(__always) private var isAtSequenceEntry: Bool { lexer.byte == UInt8(ascii: "-") && lexer.isIndicator }

  /// The place of the cursor, should a node begin there.
  @inline(__always) private var origin: NodeOrigin {
    NodeOrigin(
      start: lexer.offset,
      column: lexer.column,
      allowsBlockCollection: lexer.startsLine || allowsCompact,
      followsTab: lexer.followsTab
    )
  }

  /// The indentation that the text of the pending node must exceed.
  @inline(__always) var parentIndent: Int { frame.indent }

  // MARK: Entries

  private mutating func beginItem() {
    awaitNode(after: lexer.offset, allowsCompact: true)
  }

  /// Steps over an indicator of one byte, after which a node is due.
  private mutating func awaitNode(after indicator: UInt32, allowsCompact: Bool) {
    self.indicator = indicator
    self.allowsCompact = allowsCompact
    isPending = true
    lastEnd = indicator + 1
    lexer.position += 1
  }

  /// Reads the next key of the innermost block mapping, up to its `:` (YAML 1.2.2 §8.2.2).
  private mutating func parseKey() throws(SyntaxFailure) {
    if lexer.byte == UInt8(ascii: ":"), lexer.isIndicator, frame.state == .colon {
      beginValue(allowsCompact: true)
      return
    }
    if frame.state == .colon { try addMissingValue() }
    if lexer.byte == UInt8(ascii: "?"), lexer.isIndicator {
      beginExplicitKey()
      return
    }
    try parseImplicitKey()
  }

  private mutating func beginExplicitKey() {
    frame.state = .explicitKey
    frame.keyIndex = tree.count
    awaitNode(after: lexer.offset, allowsCompact: true)
  }

  private mutating func beginValue(allowsCompact: Bool) {
    frame.state = .value
    awaitNode(after: lexer.offset, allowsCompact: allowsCompact)
  }

  /// Gives an explicit key without `:` its empty value.
  private mutating func addMissingValue() throws(SyntaxFailure) {
    frame.state = .value
    _ = try addEmptyNode(.none, indicator: nil)
    completeNode()
  }

  /// Reads a key that must be followed by `:` on its line.
  private mutating func parseImplicitKey() throws(SyntaxFailure) {
    var properties = PendingProperties()
    let origin = self.origin
    try lexer.scanProperties(into: &properties, inFlow: false)
    switch lexer.byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try openFlow(FlowStart(origin: origin, line: lexer.lineStart, isBlockKey: true), properties)
    case UInt8(ascii: ":") where lexer.isIndicator:
      try addKey(nil, properties)
    case UInt8(ascii: "*"):
      let alias = try lexer.scanName(inFlow: false)
      lexer.skipBlanks()
      try expectColon(after: Int(alias.start))
      finishKey(try addAlias(alias, properties, indicator: nil))
    default:
      let scalar = try scanScalar(inFlow: false, isKey: true)
      lexer.skipBlanks()
      try expectColon(after: scalar.start)
      try addKey(scalar, properties)
    }
  }

  @inline(__always)
  func expectColon(after start: Int) throws(SyntaxFailure) {
    guard lexer.byte == UInt8(ascii: ":"), lexer.isIndicator else {
      throw SyntaxFailure(.missingColon, from: start, to: max(Int(lastEnd), lexer.position))
    }
  }

  /// Adds a key, empty if nil, and steps over the `:` at the cursor.
  private mutating func addKey(_ scalar: ScannedScalar?, _ properties: PendingProperties) throws(SyntaxFailure) {
    if let scalar {
      try checkKey(scalar)
      finishKey(try add(scalar, properties, indicator: nil))
    } else {
      lastEnd = lexer.offset
      // go-yaml counts an anchor or tag as the key that stands there.
      if properties.isEmpty { note(.missingKey, from: lexer.position, to: lexer.position + 1) }
      finishKey(try addEmptyNode(properties, indicator: nil))
    }
  }

  /// Makes a node in the arena the next key, and steps over the `:` at the cursor.
  mutating func finishKey(_ index: Int) {
    tree.markKey(index, isExplicit: false)
    beginValue(allowsCompact: false)
  }

  /// An implicit key stays on one line and within 1024 characters (YAML 1.2.2 §7.4.2, [154]).
  @inline(__always)
  func checkKey(_ scalar: ScannedScalar) throws(SyntaxFailure) {
    if scalar.isMultiline { throw SyntaxFailure(.multilineKey, from: scalar.start, to: scalar.end) }
    if scalar.end - scalar.start > Self.keyLimit {
      throw SyntaxFailure(.keyTooLong, from: scalar.start, to: scalar.end)
    }
  }

  static var keyLimit: Int { 1024 }

  // MARK: Nodes

  /// Reads the pending node, or as much of it as stands before the next line.
  private mutating func parseBlockNode() throws(SyntaxFailure) {
    let origin = self.origin
    var inner = PendingProperties()
    if lexer.byte == UInt8(ascii: "&") || lexer.byte == UInt8(ascii: "!") {
      try lexer.scanProperties(into: &inner, inFlow: false)
      if lexer.byte.isBreak || lexer.isAtEnd || lexer.byte == UInt8(ascii: "#") {
        // Properties alone on their line belong to the node on the lines below (YAML 1.2.2 [200]).
        outer = try outer.joined(with: inner)
        lastEnd = max(lastEnd, inner.end ?? lastEnd)
        return
      }
    }
    switch lexer.byte {
    case UInt8(ascii: "-") where lexer.isIndicator:
      try checkIndicator(inner, origin)
      try openBlock(.blockSequence, at: origin.start, column: origin.column)
      beginItem()
    case UInt8(ascii: "?") where lexer.isIndicator:
      try checkIndicator(inner, origin)
      try openBlock(.blockMapping, at: origin.start, column: origin.column)
      beginExplicitKey()
    case UInt8(ascii: ":") where lexer.isIndicator:
      try openMapping(origin)
      try addKey(nil, inner)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let properties = try takeOuter().joined(with: inner)
      _ = try add(try lexer.scanBlockScalar(parentIndent: parentIndent), properties, indicator: indicator)
      completeNode()
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try openFlow(FlowStart(origin: origin, line: lexer.lineStart), inner)
    case UInt8(ascii: "*"):
      try parseAlias(inner, origin)
    default:
      try parseScalar(inner, origin)
    }
  }

  @inline(__always)
  mutating func openBlock(_ kind: Frame.Kind, at start: UInt32, column: Int) throws(SyntaxFailure) {
    let properties = outer.isEmpty ? outer : takeOuter()
    try open(kind, at: start, indent: column, properties, indicator: indicator)
  }

  /// Opens the block mapping whose first key begins at `origin`.
  private mutating func openMapping(_ origin: NodeOrigin) throws(SyntaxFailure) {
    try checkMappingStart(origin)
    try openBlock(.blockMapping, at: origin.start, column: origin.column)
  }

  /// A mapping begins on a line of its own or right after an indicator, and tabs do not indent (YAML 1.2.2 §8.2).
  @inline(__always)
  func checkMappingStart(_ origin: NodeOrigin) throws(SyntaxFailure) {
    guard origin.allowsBlockCollection else { throw failure(.nestedCompactMapping) }
    if origin.followsTab {
      throw SyntaxFailure(.tabIndentation, at: SourceRange(start: origin.start, end: origin.start + 1))
    }
  }

  /// `- ` and `? ` begin a collection, whose properties stand on a line before (YAML 1.2.2 [200]).
  @inline(__always)
  private func checkIndicator(_ inner: PendingProperties, _ origin: NodeOrigin) throws(SyntaxFailure) {
    guard inner.isEmpty else { throw failure(.misplacedProperty) }
    guard origin.allowsBlockCollection else { throw failure(.unexpectedToken) }
    if origin.followsTab { throw failure(.tabIndentation) }
  }

  private mutating func parseAlias(_ inner: PendingProperties, _ origin: NodeOrigin) throws(SyntaxFailure) {
    let alias = try lexer.scanName(inFlow: false)
    lexer.skipBlanks()
    guard lexer.byte == UInt8(ascii: ":"), lexer.isIndicator else {
      let properties = try takeOuter().joined(with: inner)
      _ = try addAlias(alias, properties, indicator: indicator)
      completeNode()
      return
    }
    try openMapping(origin)
    finishKey(try addAlias(alias, inner, indicator: nil))
  }

  /// Reads a scalar, which is the pending node unless `:` makes it the first key of a mapping.
  private mutating func parseScalar(_ inner: PendingProperties, _ origin: NodeOrigin) throws(SyntaxFailure) {
    let scalar = try scanScalar(inFlow: false, isKey: false)
    if lexer.byte.isBlank { lexer.skipBlanks() }
    guard lexer.byte == UInt8(ascii: ":"), lexer.isIndicator else {
      let properties = outer.isEmpty ? inner : try takeOuter().joined(with: inner)
      _ = try add(scalar, properties, indicator: indicator)
      completeNode()
      return
    }
    try openMapping(origin)
    try addKey(scalar, inner)
  }

  /// Takes a plain or quoted scalar; an implicit key ends with its line.
  @inline(__always)
  mutating func scanScalar(inFlow: Bool, isKey: Bool) throws(SyntaxFailure) -> ScannedScalar {
    let indent = inFlow ? flowIndent : quotedIndent
    switch lexer.byte {
    case UInt8(ascii: "\""): return try lexer.scanDoubleQuoted(parentIndent: indent)
    case UInt8(ascii: "'"): return try lexer.scanSingleQuoted(parentIndent: indent)
    default:
      guard lexer.byte.isPlainLetter || lexer.isPlainStart(inFlow: inFlow) else {
        if inFlow, let dash = takeLoneDash() { return dash }
        throw notAScalar()
      }
      if isKey {
        let start = lexer.position
        let end = lexer.scanPlainLine(inFlow: inFlow)
        return ScannedScalar(start: start, end: end, style: .plain, isVerbatim: true, isMultiline: false)
      }
      return try lexer.scanPlain(parentIndent: inFlow ? flowIndent : parentIndent, inFlow: inFlow)
    }
  }

  /// Kubernetes' reader takes the lines of a quoted scalar at any indentation.
  @inline(__always) private var quotedIndent: Int { dialect == .kubernetes ? -1 : parentIndent }

  private func notAScalar() -> SyntaxFailure {
    switch lexer.byte {
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"): failure(.reservedCharacter)
    default: failure(.unexpectedToken)
    }
  }
}
