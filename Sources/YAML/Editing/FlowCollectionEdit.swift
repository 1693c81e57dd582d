import Diagnostics

/// Inserts and removes children of a flow collection together with the commas between them.
struct FlowCollectionEdit {
  private let geometry: SourceGeometry
  private let collection: Int
  private let changes: CollectionChanges
  private let children: [SourceGeometry.Child]
  private let style: FlowStyle
  private let depth: Int

  init(_ geometry: SourceGeometry, _ collection: Int, _ changes: CollectionChanges, _ style: FlowStyle) {
    self.geometry = geometry
    self.collection = collection
    self.changes = changes
    self.children = geometry.children(of: collection)
    self.style = style
    self.depth = geometry.ancestry.depth(of: collection)
  }

  private var lines: SourceLines { geometry.lines }
  private var range: Range<Int> { geometry.start(of: collection)..<geometry.end(of: collection) }

  func write(to output: inout ReplacementList) throws(EditError) {
    if changes.removed.count == children.count, !changes.hasInsertions {
      try refuseComments(in: range)
      let empty = geometry.document.records[collection].kind == .mapping ? "{}" : "[]"
      output.replace(range, with: Array(empty.utf8), depth: depth)
    } else if standsOnOwnLines {
      writeLines(&output)
    } else {
      try writeSeams(&output)
    }
  }

  private func refuseComments(in range: Range<Int>) throws(EditError) {
    guard geometry.hasComment(in: range) else { return }
    throw EditError(
      .commentInTheWay,
      at: SourceRange(start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound))
    )
  }

  // MARK: One child a line

  private var standsOnOwnLines: Bool {
    style.hasOwnLines && children.indices.allSatisfy { lines.isLast(onLine: unitEnd(of: $0)) }
  }

  /// The offset of the comma after a child; nil after a last child without one.
  private func comma(after index: Int) -> Int? {
    let limit = index + 1 < children.count ? children[index + 1].head : range.upperBound - 1
    var offset = children[index].end
    while offset < limit {
      lines.look()
      let byte = lines.text[offset]
      if byte == UInt8(ascii: ",") { return offset }
      guard byte == UInt8(ascii: "#") else {
        offset += 1
        continue
      }
      offset = lines.end(of: lines.line(of: offset))
    }
    return nil
  }

  private func unitEnd(of index: Int) -> Int { comma(after: index).map { $0 + 1 } ?? children[index].end }

  private func writeLines(_ output: inout ReplacementList) {
    guard let first = children.first else { return }
    let column = lines.column(of: first.head)
    let lastKept = children.indices.last { !changes.removed.contains($0) } ?? -1
    let lastNew = children.indices.last { !insertion(around: $0).isEmpty } ?? -1
    let endsWithComma = comma(after: children.count - 1) != nil
    for index in children.indices {
      let hasMore = index < max(lastKept, lastNew)
      let firstLine =
        changes.leavingComments.contains(index)
        ? lines.line(of: children[index].head)
        : geometry.firstLine(
          of: children[index],
          column: column,
          after: index > 0 ? unitEnd(of: index - 1) : range.lowerBound
        )
      let lastLine = lines.line(of: unitEnd(of: index))
      let stays = !changes.removed.contains(index)
      let after = changes.insertion(after: index)
      insertLines(
        changes.insertion(before: index),
        at: firstLine,
        column,
        endsWithComma: endsWithComma || hasMore || stays || !after.isEmpty,
        &output
      )
      if stays {
        fixComma(of: index, isNeeded: endsWithComma || hasMore || !after.isEmpty, &output)
      } else {
        output.replace(lines.start(of: firstLine)..<lines.start(of: lastLine + 1), with: [], depth: depth)
      }
      insertLines(after, at: lastLine + 1, column, endsWithComma: endsWithComma || hasMore, &output)
    }
  }

  private func insertion(around index: Int) -> NewChildren { changes.insertions(around: index...index) }

  private func fixComma(of index: Int, isNeeded: Bool, _ output: inout ReplacementList) {
    switch (comma(after: index), isNeeded) {
    case (nil, true): output.insert([UInt8(ascii: ",")], at: children[index].end, depth: depth)
    case (let comma?, false) where !endsInColon(index): output.replace(comma..<(comma + 1), with: [], depth: depth)
    default: break
    }
  }

  private func insertLines(
    _ new: NewChildren,
    at line: Int,
    _ column: Int,
    endsWithComma: Bool,
    _ output: inout ReplacementList
  ) {
    let texts = new.flowTexts(style.layout, column: column)
    for (index, text) in texts.enumerated() {
      let comma: [UInt8] = endsWithComma || index + 1 < texts.count ? [UInt8(ascii: ",")] : []
      let row = geometry.spaces(column) + text + comma + geometry.lineEnding.bytes
      output.insert(row, at: lines.start(of: line), depth: depth)
    }
  }

  /// Whether a child's last `:` is text only because a comma stands behind it, as it is to kubectl's reader.
  private func endsInColon(_ index: Int) -> Bool {
    let end = children[index].end
    return lines.text[end - 1] == UInt8(ascii: ":") && lines.text[end] == UInt8(ascii: ",")
      && geometry.indicator(of: children[index].value) != end - 1
  }

  // MARK: Several children a line

  /// Edits the text between each two children that stay, or a child that stays and a bracket.
  private func writeSeams(_ output: inout ReplacementList) throws(EditError) {
    guard !children.isEmpty else { return }
    var kept: Int?
    var first = 0
    for index in children.indices where !changes.removed.contains(index) {
      try writeSeam(removing: first..<index, between: kept, and: index, &output)
      kept = index
      first = index + 1
    }
    try writeSeam(removing: first..<children.count, between: kept, and: nil, &output)
  }

  private func writeSeam(
    removing removed: Range<Int>,
    between left: Int?,
    and right: Int?,
    _ output: inout ReplacementList
  )
    throws(EditError)
  {
    var new = left.map { changes.insertion(after: $0) } ?? NewChildren()
    for index in removed { new.append(changes.insertions(around: index...index)) }
    if let right { new.append(changes.insertion(before: right)) }
    let column = lines.indentation(of: lines.line(of: range.lowerBound))
    let texts = new.flowTexts(style.layout, column: column)
    let separator: [UInt8] = style.layout.commaSpace ? Array(", ".utf8) : Array(",".utf8)
    let joined = Array(texts.joined(separator: separator))
    if removed.isEmpty {
      guard !texts.isEmpty else { return }
      if let left {
        output.insert(separator + joined, at: children[left].end, depth: depth)
      } else if let right {
        output.insert(joined + separator, at: children[right].head, depth: depth)
      }
      return
    }
    let start = left.map { children[$0].end } ?? children[0].head
    let end = right.map { children[$0].head } ?? rightEnd(after: left, isFinal: joined.isEmpty)
    try refuseComments(in: start..<end)
    let text: [UInt8]
    switch (left, right) {
    case _ where joined.isEmpty: text = separatorKept(between: left, and: right)
    case (_?, _?): text = separator + joined + separator
    case (nil, _?): text = joined + separator
    case (_?, nil): text = separator + joined
    case (nil, nil): text = joined
    }
    output.replace(start..<end, with: text, depth: depth)
  }

  /// Where a removal of all after a child ends: a comma that the child must keep replaces the last one.
  private func rightEnd(after left: Int?, isFinal: Bool) -> Int {
    let last = children.count - 1
    guard isFinal, let left, endsInColon(left) else { return children[last].end }
    return unitEnd(of: last)
  }

  /// What stays of the text between two children, or a child and a bracket, when those between them go.
  private func separatorKept(between left: Int?, and right: Int?) -> [UInt8] {
    guard let left else { return [] }
    let keepsColon = endsInColon(left)
    guard let right else { return keepsColon ? [UInt8(ascii: ",")] : [] }
    let kept = keepsColon ? left : right - 1
    return Array(lines.text[children[kept].end..<children[kept + 1].head])
  }
}
