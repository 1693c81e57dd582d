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

  func write(to output: inout ReplacementList) throws(EditError) {
    removeTag(&output)
    if slot.role == .key {
      try writeKey(&output)
    } else if geometry.isInFlow(index) {
      writeFlow(&output)
    } else if node.style == .flow, node.count > 0, !value.isScalar {
      output.replace(start..<end, with: flowText(like: index), depth: depth)
    } else {
      writeBlock(&output)
    }
  }

  /// A value brings its own type, so the tag goes, with the blanks that part it from its neighbour.
  private func removeTag(_ output: inout ReplacementList) {
    guard let properties = node.properties, let tag = properties.tag else { return }
    if let anchor = properties.anchor {
      let range = anchor.start > tag.start ? tag.start..<anchor.start : anchor.end..<tag.end
      output.replace(Int(range.lowerBound)..<Int(range.upperBound), with: [], depth: depth)
    } else if let indicator = geometry.indicator(of: index) {
      output.replace((indicator + 1)..<Int(tag.end), with: [], depth: depth)
    } else {
      output.replace(Int(tag.start)..<min(start, lines.skippingBlanks(Int(tag.end))), with: [], depth: depth)
    }
  }

  // MARK: Keys

  private func writeKey(_ output: inout ReplacementList) throws(EditError) {
    guard value.isScalar, node.kind == .scalar || node.kind == .alias, !node.isEmpty else {
      throw EditError(.notScalar, at: node.range)
    }
    let isJSON = node.style == .doubleQuoted && geometry.isInFlow(index)
    output.replace(start..<end, with: scalarText(inFlow: geometry.isInFlow(index), isJSON: isJSON), depth: depth)
  }

  /// The value on one line, in the old quotes where they can hold it.
  private func scalarText(inFlow: Bool, isJSON: Bool) -> [UInt8] {
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

  private func writeFlow(_ output: inout ReplacementList) {
    guard let parent = geometry.ancestry.parent(of: index) else { return }
    let isJSON = geometry.isJSON(parent)
    let text =
      value.isScalar
      ? scalarText(inFlow: true, isJSON: isJSON)
      : flowText(like: node.style == .flow && node.count > 0 ? index : parent)
    guard node.isEmpty else {
      output.replace(start..<end, with: text, depth: depth)
      return
    }
    // An empty value may lack its colon (`{a}`), or have no room before what follows (`{a:}`).
    if geometry.indicator(of: index) != nil || slot.place != nil {
      output.insert([.space] + text, at: max(slot.place ?? start, start), depth: depth)
    } else {
      output.insert(Array(": ".utf8) + text, at: start, depth: depth)
    }
  }

  private func flowText(like collection: Int) -> [UInt8] {
    let style = FlowStyle(geometry, collection)
    var writer = FlowWriter(style.layout)
    writer.write(value, column: lines.indentation(of: lines.line(of: start)))
    return writer.output
  }

  // MARK: Block

  private func writeBlock(_ output: inout ReplacementList) {
    if node.style == .doubleQuoted, case .string = value {
      output.replace(start..<end, with: scalarText(inFlow: false, isJSON: false), depth: depth)
      return
    }
    guard let place = slot.place else {
      if slot.role == .root { writeBareRoot(&output) } else { writeMissingValue(&output) }
      return
    }
    if node.isEmpty || lines.line(of: place) == lines.line(of: start) {
      writeOnLine(at: place, &output)
    } else {
      writeBelow(place, &output)
    }
  }

  /// The text of the value from after `place`, parted into the rest of that line and the lines below it.
  private func parts(before line: Int, isCompact: Bool) -> (inline: [UInt8], rest: [UInt8]) {
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
      return value.isScalar && !node.isEmpty ? ([.space] + writer.output, []) : ([], writer.output)
    }
    guard let index = writer.output.firstIndex(where: \.isBreak) else { return (writer.output, []) }
    return (Array(writer.output[..<index]), Array(writer.output[(index + lineBreak.count)...]))
  }

  /// Replaces a node that begins on the line of its indicator, or an empty one.
  private func writeOnLine(at place: Int, _ output: inout ReplacementList) {
    let end = node.isEmpty ? place : max(place, ownedEnd)
    let line = lines.line(of: end)
    let header = blockScalarComment
    let hasComment = header != nil || lines.skippingBlanks(end) < lines.end(of: line)
    let (inline, rest) = parts(before: line + 1, isCompact: !hasComment && node.properties?.anchor == nil)
    if inline.isEmpty {
      output.replace(place..<end, with: header ?? [], depth: depth)
    } else if let styled = styledScalar(inline, rest), !node.isEmpty {
      output.replace(start..<end, with: styled + (header ?? []), depth: depth)
    } else {
      output.replace(place..<end, with: inline + (header ?? []), depth: depth)
    }
    insertLines(rest, at: line + 1, &output)
  }

  /// Replaces a node that begins on a line below its indicator.
  private func writeBelow(_ place: Int, _ output: inout ReplacementList) {
    let firstLine = lines.line(of: place) + 1
    let lastLine = lastOwnedLine
    let (inline, rest) = parts(before: lastLine + 1, isCompact: node.properties?.anchor == nil)
    if let styled = styledScalar(inline, rest), node.style != .block {
      output.replace(start..<end, with: styled, depth: depth)
      return
    }
    output.insert(inline, at: place, depth: depth)
    insertLines(rest, at: firstLine, &output)
    output.replace(lines.start(of: firstLine)..<lines.start(of: lastLine + 1), with: [], depth: depth)
  }

  private func writeBareRoot(_ output: inout ReplacementList) {
    var writer = BlockWriter(geometry.layout, literals: .none)
    writer.writeNode(value, column: 0)
    let isScalar = node.kind != .mapping && node.kind != .sequence
    let end = ownedEnd
    let text = isScalar && value.isScalar ? scalarText(inFlow: false, isJSON: false) : writer.output
    output.replace(start..<max(start, end), with: text, depth: depth)
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

  /// A value that fits one line, in the old node's quotes where they can hold it; nil when it needs more lines.
  private func styledScalar(_ inline: [UInt8], _ rest: [UInt8]) -> [UInt8]? {
    guard rest.isEmpty, !inline.isEmpty else { return nil }
    return value.isScalar ? scalarText(inFlow: false, isJSON: false) : Array(inline.dropFirst())
  }

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
