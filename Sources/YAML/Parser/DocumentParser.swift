import Diagnostics

/// The state of parsing one document: a stack of open collections instead of recursion.
///
/// One step takes one token's worth of text. `isPending` says that the innermost collection, or the document, waits
/// for a node; indentation opens and closes block collections, brackets open and close flow collections.
struct DocumentParser: ~Copyable {
  let source: SourceFile
  let dialect: Dialect
  var lexer: Lexer
  var tree: TreeBuilder
  /// The innermost open collection, kept out of the array because every token looks at it.
  var frame = Frame(.document, indent: -1)
  /// The collections around it, the document first.
  var enclosing: FrameStack
  /// How each open flow collection began.
  var flowStarts: [FlowStart]
  var diagnostics: [Diagnostic] = []
  var tagHandles: [SourceBytes: Directives.TagHandle] = [:]

  /// Whether a node is due: the document's, an item, a key after `?`, or a value.
  var isPending = true
  /// Whether a block collection may begin on the line of the indicator before it (`- - a`, `- a: b`, `? a: b`).
  var allowsCompact = false
  /// Properties of the pending node from a line before.
  var outer = PendingProperties()
  /// The offset of the indicator that the pending node follows.
  var indicator: UInt32?
  /// The offset after everything that belongs to the tree so far.
  var lastEnd: UInt32 = 0

  /// What is known of the bytes.
  let encoding: EncodingCheck

  init(
    _ view: ByteView,
    source: SourceFile,
    dialect: Dialect,
    encoding: EncodingCheck,
    buffers: consuming ParserBuffers
  ) {
    self.source = source
    self.dialect = dialect
    self.encoding = encoding
    self.lexer = Lexer(view, isKubernetes: dialect == .kubernetes, comments: buffers.comments)
    self.tree = TreeBuilder(bytes: source.bytes, reusing: buffers.records)
    self.enclosing = buffers.enclosing
    self.flowStarts = buffers.flowStarts
  }

  mutating func parse() -> Document {
    tree.reserve()
    var directives: [SourceRange] = []
    var startMarker: SourceRange?
    var endMarker: SourceRange?
    do throws(SyntaxFailure) {
      directives = try lexer.scanDirectives()
      if !directives.isEmpty { tagHandles = try Directives(directives, in: source.bytes).tagHandles }
      startMarker = try scanStartMarker(after: directives.last)
      try parseContent(isExplicit: startMarker != nil)
      endMarker = try scanEndMarker()
      if !isKubernetes, let first = encoding.firstQuotedOnly { try checkQuotedOnly(from: first) }
      if isKubernetes {
        try finishKubernetes(encoding, directives: directives, startMarker: startMarker, endMarker: endMarker)
      }
    } catch {
      diagnostics.append(error.clamped(to: source).diagnostic)
    }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Document(
      source: source,
      records: hasErrors ? [] : tree.arena,
      properties: hasErrors ? [] : tree.properties,
      comments: exactCopy(of: lexer.comments),
      directives: directives,
      startMarker: startMarker,
      endMarker: endMarker,
      tagHandles: tagHandles,
      diagnostics: diagnostics
    )
  }

  /// The buffers for the next document.
  consuming func reusableBuffers() -> ParserBuffers {
    guard source.bytes.count <= TreeBuilder.smallDocument else { return ParserBuffers() }
    return ParserBuffers(
      records: tree.records,
      comments: lexer.comments,
      enclosing: enclosing,
      flowStarts: flowStarts
    )
  }

  private mutating func scanStartMarker(after directive: SourceRange?) throws(SyntaxFailure) -> SourceRange? {
    guard lexer.isAtDocumentMarker, lexer.byte == UInt8(ascii: "-") else {
      if let directive { throw SyntaxFailure(.invalidDirective, at: directive) }
      return nil
    }
    let marker = SourceRange(start: lexer.offset, end: lexer.offset + 3)
    lexer.position += 3
    lexer.startsLine = false
    lastEnd = marker.end
    checkMarkerLine()
    return marker
  }

  /// `...` ends a document; only a comment may follow it on its line (YAML 1.2.2 [208]).
  private mutating func scanEndMarker() throws(SyntaxFailure) -> SourceRange? {
    guard lexer.isAtDocumentMarker, lexer.byte == UInt8(ascii: ".") else { return nil }
    let marker = SourceRange(start: lexer.offset, end: lexer.offset + 3)
    lexer.position += 3
    lexer.skipToContent()
    guard lexer.isAtEnd else { throw unexpectedContent() }
    return marker
  }

  private mutating func parseContent(isExplicit: Bool) throws(SyntaxFailure) {
    while true {
      lexer.skipToContent()
      if frame.kind == .blockMapping, frame.state == .entry, lexer.startsLine, lexer.lineIndent == frame.indent,
        !lexer.followsTab, takePlainEntries()
      {
        continue
      }
      if lexer.isAtEnd || lexer.isAtDocumentMarker { break }
      if frame.isFlow {
        try flowStep()
      } else {
        try blockStep()
      }
    }
    try finish(isExplicit: isExplicit)
    guard lexer.isAtEnd || lexer.byte == UInt8(ascii: ".") else { throw unexpectedContent() }
  }

  private mutating func finish(isExplicit: Bool) throws(SyntaxFailure) {
    while frame.kind != .document {
      guard !frame.isFlow else {
        let open = tree.records[frame.node].start
        throw SyntaxFailure(.unterminatedFlow, at: SourceRange(start: open, end: open + 1))
      }
      try closeBlock()
    }
    if isPending, isExplicit || !outer.isEmpty { try addEmpty() }
  }

  // MARK: Nodes

  /// Takes the properties gathered for the pending node.
  mutating func takeOuter() -> PendingProperties {
    defer { outer = .none }
    return outer
  }

  /// Adds a scalar, or a key, at its place.
  @inline(__always)
  mutating func add(_ scalar: ScannedScalar, _ properties: PendingProperties, indicator: UInt32?) throws(SyntaxFailure)
    -> Int
  {
    let start = UInt32(truncatingIfNeeded: scalar.start)
    let record = NodeRecord(
      .scalar,
      scalar.style,
      start: start,
      end: UInt32(truncatingIfNeeded: scalar.end),
      indicator: indicator ?? start,
      detail: UInt32(truncatingIfNeeded: scalar.contentColumn),
      flags: scalar.isVerbatim ? .verbatim : []
    )
    lastEnd = record.end
    if !properties.isEmpty { try check(properties) }
    return tree.add(record, properties)
  }

  /// Adds the node that was left out, right after its indicator or its properties (YAML 1.2.2 [105]).
  mutating func addEmptyNode(_ properties: PendingProperties, indicator: UInt32?) throws(SyntaxFailure) -> Int {
    let place = max(properties.end ?? 0, indicator.map { $0 + 1 } ?? lastEnd)
    let record = NodeRecord(
      .scalar,
      .plain,
      start: place,
      end: place,
      indicator: indicator ?? place,
      flags: .verbatim
    )
    lastEnd = max(lastEnd, place)
    if !properties.isEmpty { try check(properties) }
    return tree.add(record, properties)
  }

  /// Fills the pending place with an empty node.
  mutating func addEmpty() throws(SyntaxFailure) {
    _ = try addEmptyNode(takeOuter(), indicator: indicator)
    completeNode()
  }

  /// Adds an alias; it has no properties of its own (YAML 1.2.2 §7.1).
  mutating func addAlias(_ range: SourceRange, _ properties: PendingProperties, indicator: UInt32?)
    throws(SyntaxFailure) -> Int
  {
    guard properties.isEmpty else { throw SyntaxFailure(.misplacedProperty, at: range) }
    guard let target = tree.target(of: range) else { throw SyntaxFailure(.undefinedAlias, at: range) }
    lastEnd = range.end
    return tree.add(
      NodeRecord(
        .alias,
        .plain,
        start: range.start,
        end: range.end,
        indicator: indicator ?? range.start,
        detail: UInt32(truncatingIfNeeded: target)
      ),
      .none
    )
  }

  /// Opens a collection and puts it on the stack.
  @inline(__always)
  mutating func open(
    _ kind: Frame.Kind,
    at start: UInt32,
    indent: Int,
    _ properties: PendingProperties,
    indicator: UInt32?
  ) throws(SyntaxFailure) {
    guard enclosing.count < Parser.depthLimit else {
      throw SyntaxFailure(.tooDeep, at: SourceRange(start: start, end: start + 1))
    }
    if !properties.isEmpty { try check(properties) }
    let nodeKind: NodeKind = kind == .blockSequence || kind == .flowSequence ? .sequence : .mapping
    let style: NodeStyle = kind.rawValue >= Frame.Kind.flowMapping.rawValue ? .flow : .block
    let record = NodeRecord(
      nodeKind,
      style,
      start: start,
      end: start,
      indicator: indicator ?? start,
      flags: kind == .flowPair ? .isExplicit : []
    )
    push(Frame(kind, indent: indent, node: tree.open(record, properties)))
  }

  @inline(__always)
  mutating func push(_ next: Frame) {
    enclosing.append(frame)
    frame = next
  }

  /// Takes the innermost collection off the stack; the node its parent waits for is complete then.
  @inline(__always)
  mutating func pop(end: UInt32) {
    lastEnd = end
    tree.close(frame.node, end: end, count: frame.count)
    frame = enclosing.popLast() ?? frame
  }

  /// Notes that the pending node of the innermost collection, or of the document, is there.
  @inline(__always)
  mutating func completeNode() {
    isPending = false
    switch frame.kind {
    case .document: break
    case .blockSequence:
      frame.count += 1
    case .flowSequence:
      frame.count += 1
      frame.state = .comma
    case .blockMapping, .flowMapping, .flowPair:
      completeMappingNode()
    }
  }

  @inline(__always)
  private mutating func completeMappingNode() {
    if frame.state == .value {
      frame.count += 1
      frame.state = frame.kind == .blockMapping ? .entry : .comma
    } else {
      tree.markKey(frame.keyIndex, isExplicit: frame.state == .explicitKey)
      frame.state = .colon
    }
  }

  /// Checks that a tag's handle is one the document knows (YAML 1.2.2 §6.8.2).
  func check(_ properties: PendingProperties) throws(SyntaxFailure) {
    guard let tag = properties.tag else { return }
    let bytes = source.bytes[tag.indices]
    guard !bytes.starts(with: "!<".utf8), let end = bytes.dropFirst().lastIndex(of: UInt8(ascii: "!")) else { return }
    let handle = bytes[bytes.startIndex...end]
    guard end + 1 < bytes.endIndex else { throw SyntaxFailure(.invalidProperty, at: tag) }
    if handle.elementsEqual("!!".utf8) || tagHandles[handle] != nil { return }
    throw SyntaxFailure(.undefinedTagHandle, at: SourceRange(start: tag.start, end: UInt32(end + 1)))
  }

  // MARK: Failures

  func unexpectedContent() -> SyntaxFailure {
    SyntaxFailure(.unexpectedContent, from: lexer.position, to: lexer.position + 1)
  }

  func failure(_ kind: SyntaxFailure.Kind) -> SyntaxFailure {
    SyntaxFailure(kind, from: lexer.position, to: lexer.position + 1)
  }
}
