import Diagnostics

/// Puts a new value in the place of a node.
struct NodeReplacement {
  private let geometry: SourceGeometry
  private let index: Int
  private let value: Value
  private let slot: NodeSlot
  private let node: Node
  private let depth: Int

  init(_ geometry: SourceGeometry, _ index: Int, _ value: Value) {
    self.geometry = geometry
    self.index = index
    self.value = value
    self.slot = NodeSlot(geometry, index)
    self.node = geometry.document.node(at: index)
    self.depth = geometry.ancestry.depth(of: index) + 1
  }

  private var lines: SourceLines { geometry.lines }
  private var start: Int { geometry.start(of: index) }
  private var end: Int { max(geometry.end(of: index), start) }

  /// Adds the replacement; `styles` keeps what was found out about flow collections.
  func write(to output: inout ReplacementList, _ styles: inout FlowStyles) throws(EditError) {
    if slot.role == .key {
      removeTag(&output)
      KeyReplacement(geometry, index).write(separated(try keyText()), to: &output)
    } else if geometry.isInFlow(index) {
      removeTag(&output)
      writeFlow(&output, &styles)
    } else if node.style == .flow, node.count > 0, !value.isScalar, !isBareRoot {
      removeTag(&output)
      output.replace(start..<end, with: separated(flowText(like: index, &styles)), depth: depth)
    } else if isBareRoot {
      writeBareRoot(&output, &styles)
    } else {
      writeBlock(&output)
    }
  }

  /// Whether the node is the root, with neither a marker nor an anchor before it.
  private var isBareRoot: Bool { slot.role == .root && slot.untaggedPlace == nil }

  private func removeTag(_ output: inout ReplacementList) {
    if let tag = tagRange { output.replace(tag, with: [], depth: depth) }
  }

  /// What goes with the tag: a value brings its own type. Nil without a tag.
  ///
  /// The blanks that part the tag from its neighbour are included.
  private var tagRange: Range<Int>? {
    guard let properties = node.properties, let tag = properties.tag else { return nil }
    if let anchor = properties.anchor, anchor.start > tag.start { return Int(tag.start)..<Int(anchor.start) }
    if let place = slot.untaggedPlace, lines.line(of: place) == lines.line(of: Int(tag.start)) {
      return place..<Int(tag.end)
    }
    return Int(tag.start)..<max(Int(tag.end), min(start, lines.skippingBlanks(Int(tag.end))))
  }

  // MARK: Text on one line

  /// Text for the node's own place, with a space before it if what is there would run into it.
  private func separated(_ text: [UInt8]) -> [UInt8] {
    var before = start
    if let tag = tagRange, tag.upperBound == start { before = tag.lowerBound }
    guard before > lines.start(of: lines.line(of: before)) else { return text }
    let byte = lines.text[before - 1]
    guard !byte.isBlank, byte != UInt8(ascii: "["), byte != UInt8(ascii: "{"), byte != UInt8(ascii: ",") else {
      return text
    }
    return byte == UInt8(ascii: ":") && hasJSONKey ? text : [.space] + text
  }

  /// Whether the value of a key may touch the `:`, as in `"a":b` (YAML 1.2.2 §7.4.2).
  private var hasJSONKey: Bool {
    guard slot.role == .value, let key = geometry.ancestry.elder(of: index) else { return false }
    return geometry.document.records[key].style != .plain
  }

  /// The text of a key; quotes stay, since a key is text whatever its value looks like.
  private func keyText() throws(EditError) -> [UInt8] {
    guard value.isKey, node.kind == .scalar || node.kind == .alias, !node.isEmpty else {
      throw EditError(.notScalar, at: node.range)
    }
    let isInFlow = geometry.isInFlow(index)
    let text = node.style == .plain ? nil : ScalarWriter.word(for: value)
    return scalarText(
      text.map(Value.string) ?? value,
      inFlow: isInFlow,
      isJSON: isInFlow && node.style == .doubleQuoted
    )
  }

  /// A value on one line, in the old quotes where they can hold it.
  private func scalarText(_ value: Value, inFlow: Bool, isJSON: Bool) -> [UInt8] {
    var text: [UInt8] = []
    guard case .string(let string) = value else {
      var writer = FlowWriter(FlowLayout(isJSON: isJSON))
      writer.write(value, column: 0)
      return writer.output
    }
    if isJSON || node.style == .doubleQuoted {
      ScalarWriter.appendDoubleQuoted(string, to: &text)
    } else if node.style == .singleQuoted, StringStyle.suitsSingleQuotes(string) {
      ScalarWriter.appendSingleQuoted(string, to: &text)
    } else {
      ScalarWriter.appendString(string, inFlow: inFlow, to: &text)
    }
    return text
  }

  // MARK: Flow

  private func writeFlow(_ output: inout ReplacementList, _ styles: inout FlowStyles) {
    guard let parent = geometry.ancestry.parent(of: index) else { return }
    let isJSON = styles.habit(of: parent).isJSON
    let text =
      value.isScalar
      ? scalarText(value, inFlow: true, isJSON: isJSON)
      : flowText(like: node.style == .flow && node.count > 0 ? index : parent, &styles)
    guard node.isEmpty else {
      output.replace(start..<end, with: separated(text), depth: depth)
      return
    }
    // An empty value may lack its colon (`{a}`), or have no room before what follows (`{a:}`).
    if geometry.indicator(of: index) != nil || node.properties != nil {
      output.insert([.space] + text, at: max(slot.place ?? start, start), depth: depth)
    } else {
      // A colon would become part of an alias or a tag.
      let key = geometry.document.node(at: index - 1)
      let colon = key.kind == .alias || key.isEmpty ? " : " : ": "
      output.insert(Array(colon.utf8) + text, at: start, depth: depth)
    }
  }

  private func flowText(like collection: Int, _ styles: inout FlowStyles) -> [UInt8] {
    var writer = FlowWriter(styles.style(of: collection).layout)
    writer.write(value, column: lines.indentation(of: lines.line(of: start)))
    return writer.output
  }

  // MARK: Block

  private func writeBlock(_ output: inout ReplacementList) {
    if node.style == .doubleQuoted, case .string = value {
      writeOneLine(&output)
      return
    }
    guard let place = slot.untaggedPlace else { return writeMissingValue(&output) }
    if lines.line(of: place) == lines.line(of: start) {
      writeOnLine(at: place, &output)
    } else {
      writeBelow(place, &output)
    }
  }

  /// The text of the value from after `place`, parted into the rest of that line and the lines below it.
  private func parts(before line: Int, isCompact: Bool, isBelow: Bool = false) -> (inline: [UInt8], rest: [UInt8]) {
    var writer = BlockWriter(geometry.layout, literals: geometry.literals(before: line, column: slot.column))
    let lineBreak = geometry.lineEnding.bytes
    switch slot.role {
    case .value, .key:
      writer.writeEntryValue(value, keyColumn: slot.column)
    case .item where value.isScalar || isCompact:
      writer.writeItemValue(value, dashColumn: slot.column)
    case .item:
      writer.writeNode(value, column: slot.column + 2)
      return ([], geometry.spaces(slot.column + 2) + writer.output)
    case .root:
      writer.writeNode(value, column: 0)
      guard value.isScalar, !node.isEmpty, !isBelow else { return ([], writer.output) }
    }
    let text = (slot.role == .root ? [.space] : []) + writer.output
    guard let index = text.firstIndex(where: \.isBreak) else { return (text, []) }
    return (Array(text[..<index]), Array(text[(index + lineBreak.count)...]))
  }

  /// Writes a scalar that stays in the node's own place.
  private func writeOneLine(_ output: inout ReplacementList) {
    removeTag(&output)
    output.replace(start..<max(start, ownedEnd), with: blockScalarText + (blockScalarComment ?? []), depth: depth)
  }

  /// Replaces a node that begins on the line of its indicator, or an empty one.
  private func writeOnLine(at place: Int, _ output: inout ReplacementList) {
    let end = max(place, ownedEnd)
    let line = lines.line(of: end)
    let header = blockScalarComment
    let hasComment = header != nil || lines.skippingBlanks(end) < lines.end(of: line)
    let (inline, rest) = parts(before: line + 1, isCompact: !hasComment && node.properties?.anchor == nil)
    if value.isScalar, !inline.isEmpty, rest.isEmpty, !node.isEmpty { return writeOneLine(&output) }
    if let tag = tagRange, tag.lowerBound < place { removeTag(&output) }
    output.replace(place..<end, with: inline + (header ?? []), depth: depth)
    insertLines(rest, at: line + 1, &output)
  }

  /// Replaces a node that begins on a line below its indicator.
  private func writeBelow(_ place: Int, _ output: inout ReplacementList) {
    let firstLine = lines.line(of: place) + 1
    let lastLine = lastOwnedLine
    let (inline, rest) = parts(before: lastLine + 1, isCompact: node.properties?.anchor == nil, isBelow: true)
    let isOneLine = inline.isEmpty ? !rest.contains(where: \.isBreak) : rest.isEmpty
    if value.isScalar, isOneLine, node.style != .block, !node.isEmpty { return writeOneLine(&output) }
    if let tag = tagRange, tag.upperBound <= lines.start(of: firstLine) { removeTag(&output) }
    output.insert(inline, at: place, depth: depth)
    insertLines(rest, at: firstLine, &output)
    output.replace(lines.start(of: firstLine)..<lines.start(of: lastLine + 1), with: [], depth: depth)
  }

  /// Replaces a root that nothing stands before but blanks: lines of block text begin at column 0.
  private func writeBareRoot(_ output: inout ReplacementList, _ styles: inout FlowStyles) {
    var first = start
    if let tag = tagRange {
      let isOnLine = lines.line(of: tag.lowerBound) == lines.line(of: start)
      if isOnLine { first = tag.lowerBound } else { output.replace(tag, with: [], depth: depth) }
    }
    let text: [UInt8]
    if node.style == .flow, node.count > 0, !value.isScalar {
      text = flowText(like: index, &styles)
    } else if value.isScalar, node.kind == .scalar {
      text = blockScalarText
    } else {
      var writer = BlockWriter(geometry.layout, literals: .none)
      writer.writeNode(value, column: 0)
      text = writer.output
      first = lines.start(of: lines.line(of: first))
    }
    output.replace(first..<max(first, ownedEnd), with: text, depth: depth)
  }

  /// Gives an explicit key (`? a`) the value that it lacks, on a line of its own.
  private func writeMissingValue(_ output: inout ReplacementList) {
    let line = lines.line(of: start) + 1
    var writer = BlockWriter(geometry.layout, literals: geometry.literals(before: line, column: slot.column))
    writer.writeEntryValue(value, keyColumn: slot.column)
    insertLines(geometry.spaces(slot.column) + [UInt8(ascii: ":")] + writer.output, at: line, &output)
  }

  private func insertLines(_ rest: [UInt8], at line: Int, _ output: inout ReplacementList) {
    guard !rest.isEmpty else { return }
    output.insert(rest + geometry.lineEnding.bytes, at: lines.start(of: line), depth: depth)
  }

  /// The value on one line of block text, for the node's own place.
  private var blockScalarText: [UInt8] { separated(scalarText(value, inFlow: false, isJSON: false)) }

  /// The offset after the node and, for a block collection, the comments that go with it.
  private var ownedEnd: Int { node.style == .block ? lines.end(of: lastOwnedLine) : end }

  private var lastOwnedLine: Int {
    guard node.style == .block, let last = geometry.children(of: index).last else { return lines.line(of: end) }
    return geometry.territory(of: last, column: lines.column(of: last.head), after: nil).last
  }

  /// The comment after the header of a block scalar, with a blank before it.
  private var blockScalarComment: [UInt8]? {
    guard node.style == .literal || node.style == .folded else { return nil }
    let headerEnd = lines.end(of: lines.line(of: start))
    let header = lines.text[start..<headerEnd]
    return header.firstIndex(of: UInt8(ascii: "#")).map { [.space] + header[$0...] }
  }
}
