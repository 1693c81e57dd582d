import Diagnostics

/// Where the nodes of a document and what belongs to them stand in its text.
struct SourceGeometry {
  /// An item, or a key with its value.
  struct Child {
    /// The arena index of the item or key.
    let index: Int
    /// The arena index of the key's value; the item itself for an item.
    let value: Int
    /// The offset of its first byte: properties, `-` or `?` included.
    let head: Int
    /// The offset after its last byte.
    let end: Int
  }

  /// The lines that a child of a block collection owns.
  struct Territory {
    let first: Int
    let last: Int
  }

  let document: Document
  let ancestry: Ancestry
  private(set) var lines: SourceLines
  let lineEnding: LineEnding
  let layout: BlockLayout
  /// Whether the source ends with a line break, as `lines` always does.
  let hasFinalBreak: Bool
  #if DEBUG
    var steps: StepCounter? {
      get { lines.steps }
      set { lines.steps = newValue }
    }
  #endif

  init(_ document: Document) {
    let bytes = document.source.bytes.array
    let lineEnding = Self.lineEnding(of: bytes)
    self.document = document
    self.ancestry = Ancestry(document)
    self.lineEnding = lineEnding
    self.hasFinalBreak = bytes.last?.isBreak ?? true
    let content = document.startMarker?.start ?? document.root?.fullRange.start
    self.lines = SourceLines(hasFinalBreak ? bytes : bytes + lineEnding.bytes, content: content.map(Int.init) ?? 0)
    self.layout = LayoutHabit(document, ancestry, lines).layout(lineEnding)
  }

  private static func lineEnding(of bytes: [UInt8]) -> LineEnding {
    guard let index = bytes.firstIndex(where: \.isBreak) else { return .lineFeed }
    guard bytes[index] == .carriageReturn else { return .lineFeed }
    return index + 1 < bytes.count && bytes[index + 1] == .lineFeed ? .carriageReturnLineFeed : .carriageReturn
  }

  // MARK: Extents

  /// The offset after a node's last byte, the properties of an empty last descendant included.
  func end(of index: Int) -> Int {
    let last = max(index, Int(document.records[index].next) - 1)
    return Int(max(document.node(at: index).fullRange.end, document.node(at: last).fullRange.end))
  }

  func start(of index: Int) -> Int { Int(document.records[index].start) }

  /// The offset of the indicator before a node, if one is written.
  func indicator(of index: Int) -> Int? {
    let record = document.records[index]
    guard record.indicator < record.start, let parent = ancestry.parent(of: index),
      record.indicator >= document.records[parent].start
    else { return nil }
    return Int(record.indicator)
  }

  /// The first children of a collection, all of them unless told otherwise.
  ///
  /// O(children asked for).
  func children(of collection: Int, atMost limit: Int = .max) -> [Child] {
    let node = document.node(at: collection)
    lines.look(min(node.count, limit))
    if node.kind == .sequence {
      return node.items.prefix(limit).map { child(key: $0.index, value: $0.index) }
    }
    return node.pairs.prefix(limit).map { child(key: $0.key.index, value: $0.value.index) }
  }

  private func child(key: Int, value: Int) -> Child {
    let first = document.node(at: key).fullRange
    var head = Int(first.start)
    if let indicator = indicator(of: key) { head = min(head, indicator) }
    var end = max(end(of: key), end(of: value))
    if let indicator = indicator(of: value) {
      head = min(head, indicator)
      end = max(end, indicator + 1)
    }
    return Child(index: key, value: value, head: head, end: end)
  }

  // MARK: Comments

  /// The lines a child of a block collection at `column` owns; `previousEnd` is where what stands before it ends.
  func territory(of child: Child, column: Int, after previousEnd: Int?) -> Territory {
    var last = lines.line(of: child.end)
    var line = lines.blankLines.end(from: last + 1)
    // After a block scalar a tab before a comment is an error, unless nothing follows (YAML 1.2.2 [169]).
    while line < lines.count, case .comment(let place) = lines.content(of: line), place > column, place < .max,
      lines.blankLines.width(from: last + 1) < .max
    {
      last = line
      line = lines.blankLines.end(from: line + 1)
    }
    return Territory(first: firstLine(of: child, column: column, after: previousEnd), last: last)
  }

  /// The line of the first comment directly above a child at its column, or the child's own line.
  func firstLine(of child: Child, column: Int, after previousEnd: Int?) -> Int {
    var first = lines.line(of: child.head)
    guard lines.isFirst(onLine: child.head) else { return first }
    let floor = previousEnd.map { lines.line(of: $0) + 1 } ?? 0
    // Comments before a byte order mark lead the document, not the child (YAML 1.2.2 [202]).
    while first > floor, !lines.followsMark(first), lines.content(of: first - 1) == .comment(column: column) {
      first -= 1
    }
    return first
  }

  /// The line after a child's territory and the lines that must go with it: blank, or comments behind tabs.
  ///
  /// To a block scalar before the child a line indented deeper than the collection would be text.
  func removalEnd(of territory: Territory, column: Int, takesBlankLines: Bool) -> Int {
    var end = territory.last + 1
    for line in end..<max(end, lines.count - 1) {
      switch lines.content(of: line) {
      case .blank(let width): if takesBlankLines || width > column { end = line + 1 }
      case .comment(.max): end = line + 1
      case .comment, .text: return end
      }
    }
    return end
  }

  /// The territories of all children of a block collection, some of which leave the comments above them.
  func territories(of children: [Child], column: Int, leavingComments: Set<Int>) -> [Territory] {
    children.indices.map { index in
      let child = children[index]
      let whole = territory(of: child, column: column, after: index > 0 ? children[index - 1].end : nil)
      return leavingComments.contains(index) ? Territory(first: lines.line(of: child.head), last: whole.last) : whole
    }
  }

  /// Which literal block scalars are safe before a line, in text at `column`: what follows must not become theirs.
  func literals(before line: Int, column: Int) -> BlockWriter.Literals {
    guard lines.blankLines.width(from: line) <= column else { return .none }
    let next = lines.blankLines.end(from: line)
    if next < lines.count - 1 {
      if case .comment(let place) = lines.content(of: next), place > column { return .none }
      return .clippedAndStripped
    }
    // Without a final line break a literal would lose its own.
    return hasFinalBreak ? .clippedAndStripped : .none
  }

  /// Whether a block scalar that keeps all line breaks after it (`|+`) ends a child.
  func keepsBreaks(_ child: Child) -> Bool {
    let records = document.records
    // The value may be left out, as in `? |+`.
    return [records[child.index].next, records[child.value].next].contains { next in
      let last = records[Int(next) - 1]
      guard last.style == .literal || last.style == .folded else { return false }
      return lines.text[Int(last.start)..<Int(last.end)].prefix { !$0.isBlank && !$0.isBreak }.contains(
        UInt8(ascii: "+")
      )
    }
  }

  func hasComment(in range: Range<Int>) -> Bool {
    var low = 0
    var high = document.comments.count
    while low < high {
      let middle = (low + high) / 2
      if Int(document.comments[middle].start) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < document.comments.count && Int(document.comments[low].start) < range.upperBound
  }

  // MARK: Flow collections

  /// Whether a node stands inside a flow collection.
  func isInFlow(_ index: Int) -> Bool {
    ancestry.parent(of: index).map { document.records[$0].style == .flow } ?? false
  }

  func spaces(_ count: Int) -> [UInt8] { Array(repeating: .space, count: max(0, count)) }
}
