import Diagnostics

/// Writes a tree as YAML with an explicit stack.
///
/// A node's text never ends with a line break: the break belongs to what follows.
struct TreeWriter {
  /// What stands before a node on its line.
  private enum Opening {
    /// Nothing: the line begins with the node.
    case line
    /// `-`, `?`, or the `:` after a key with `?`: a block collection may begin on the same line.
    case indicator
    /// The `:` after a key: a block collection begins on the next line.
    case colon
    /// A bracket, or a separator with its space.
    case flow
  }

  private enum Step {
    /// `parent` is the column of the block collection around the node.
    case node(Node, Opening, parent: Int)
    case text(StaticString)
    case lineBreak(column: Int)
  }

  private static let indentWidth = 2
  /// Keys up to here keep within YAML's 1024 characters however they are escaped (1.2.2 §7.4.2).
  private static let implicitKeyLimit = 128

  private let document: Document
  private(set) var output: [UInt8] = []
  private var stack: [Step] = []

  init(_ document: Document) { self.document = document }

  mutating func append(_ text: some Sequence<UInt8>, endsLine: Bool) {
    output.append(contentsOf: text)
    if endsLine { output.append(.lineFeed) }
  }

  /// Writes a whole tree and a line break.
  mutating func write(_ root: Node) {
    stack.append(.node(root, .line, parent: -Self.indentWidth))
    while let step = stack.popLast() {
      switch step {
      case .node(let node, let opening, let parent): begin(node, opening, parent)
      case .text(let text): text.withUTF8Buffer { output.append(contentsOf: $0) }
      case .lineBreak(let column): breakLine(column)
      }
    }
    output.append(.lineFeed)
  }

  private mutating func breakLine(_ column: Int) {
    output.append(.lineFeed)
    output.append(contentsOf: repeatElement(.space, count: column))
  }

  private mutating func begin(_ node: Node, _ opening: Opening, _ parent: Int) {
    let isBlockCollection = node.style == .block
    if !node.isEmpty || node.properties != nil, opening == .indicator || opening == .colon {
      if !(isBlockCollection && opening == .colon && node.properties == nil) { output.append(.space) }
    }
    writeProperties(of: node)
    if isBlockCollection {
      let column = parent + Self.indentWidth
      if opening == .colon || node.properties != nil { breakLine(column) }
      pushBlock(node, column)
      return
    }
    if node.properties != nil, !node.isEmpty { output.append(.space) }
    switch node.kind {
    case .alias: output.append(contentsOf: document.source.bytes[node.range.indices])
    case .scalar:
      if opening == .line, parent < 0, node.properties == nil, looksLikeMarker(node) { output.append(.space) }
      var writer = StyledScalarWriter(column: max(parent, 0) + Self.indentWidth)
      writer.write(node)
      output.append(contentsOf: writer.output)
    case .sequence, .mapping: pushFlow(node, parent)
    }
  }

  /// Whether plain text at the start of a line would be taken for a document's marker or byte order mark.
  private func looksLikeMarker(_ node: Node) -> Bool {
    let text = document.source.bytes[node.range.indices]
    return node.style == .plain
      && (text.starts(with: "---".utf8) || text.starts(with: "...".utf8) || text.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  private mutating func writeProperties(of node: Node) {
    guard let properties = node.properties else { return }
    let ranges = [properties.anchor, properties.tag].compactMap(\.self)
    for (index, range) in ranges.enumerated() {
      if index > 0 { output.append(.space) }
      output.append(contentsOf: document.source.bytes[range.indices])
    }
  }

  // MARK: Collections

  private mutating func pushBlock(_ node: Node, _ column: Int) {
    var steps: [Step] = []
    if node.kind == .sequence {
      for item in node.items {
        steps += [.lineBreak(column: column), .text("-"), .node(item, .indicator, parent: column)]
      }
    } else {
      for pair in node.pairs {
        steps.append(.lineBreak(column: column))
        if isSimpleKey(pair.key), !pair.key.isEmpty {
          steps += [.node(pair.key, .line, parent: column), .text(pair.key.kind == .alias ? " :" : ":")]
          steps.append(.node(pair.value, .colon, parent: column))
        } else {
          steps += [.text("?"), .node(pair.key, .indicator, parent: column), .lineBreak(column: column), .text(":")]
          steps.append(.node(pair.value, .indicator, parent: column))
        }
      }
    }
    // The first child stands where the collection begins.
    stack.append(contentsOf: steps.dropFirst().reversed())
  }

  private mutating func pushFlow(_ node: Node, _ parent: Int) {
    var steps: [Step] = [.text(node.kind == .sequence ? "[" : "{")]
    if node.kind == .sequence {
      for (index, item) in node.items.enumerated() {
        if index > 0 { steps.append(.text(", ")) }
        steps.append(.node(item, .flow, parent: parent))
      }
    } else {
      for (index, pair) in node.pairs.enumerated() {
        if index > 0 { steps.append(.text(", ")) }
        let isSimple = isSimpleKey(pair.key)
        if !isSimple { steps.append(.text("? ")) }
        steps.append(.node(pair.key, .flow, parent: parent))
        steps.append(.text(isSimple && pair.key.kind == .scalar && !pair.key.isEmpty ? ": " : " : "))
        steps.append(.node(pair.value, .flow, parent: parent))
      }
    }
    steps.append(.text(node.kind == .sequence ? "]" : "}"))
    stack.append(contentsOf: steps.reversed())
  }

  /// Whether a key goes without `?`: an alias, or a short scalar on one line.
  private func isSimpleKey(_ key: Node) -> Bool {
    guard key.kind == .scalar else { return key.kind == .alias }
    guard !looksLikeMarker(key) else { return false }
    guard key.style != .literal, key.style != .folded, key.range.count <= Self.implicitKeyLimit else { return false }
    return key.style == .doubleQuoted || !key.text.utf8.contains(.lineFeed)
  }
}
