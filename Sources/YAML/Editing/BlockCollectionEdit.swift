/// Inserts and removes children of a block collection, by whole lines wherever a child has its own.
struct BlockCollectionEdit {
  private let geometry: SourceGeometry
  private let collection: Int
  private let changes: CollectionChanges
  private let children: [SourceGeometry.Child]
  private let territories: [SourceGeometry.Territory]
  private let column: Int
  private let depth: Int
  /// The removed children with nothing before them that stays but a block scalar with all line breaks after it.
  private let followsKeptBreaks: Set<Int>

  init(_ geometry: SourceGeometry, _ collection: Int, _ changes: CollectionChanges) {
    let children = geometry.children(of: collection)
    let column = children.first.map { geometry.lines.column(of: $0.head) } ?? 0
    self.geometry = geometry
    self.collection = collection
    self.changes = changes
    self.children = children
    self.column = column
    self.territories = geometry.territories(of: children, column: column, leavingComments: changes.leavingComments)
    self.depth = geometry.ancestry.depth(of: collection)
    self.followsKeptBreaks = Self.removedAfterKeptBreaks(geometry, children, changes)
  }

  private static func removedAfterKeptBreaks(
    _ geometry: SourceGeometry,
    _ children: [SourceGeometry.Child],
    _ changes: CollectionChanges
  ) -> Set<Int> {
    guard !changes.removed.isEmpty else { return [] }
    var found: Set<Int> = []
    var keepsBreaks = false
    for index in children.indices {
      if !changes.removed.contains(index) {
        keepsBreaks = geometry.keepsBreaks(children[index])
      } else if keepsBreaks {
        found.insert(index)
      }
    }
    return found
  }

  private var lines: SourceLines { geometry.lines }

  func write(to output: inout ReplacementList) {
    guard let first = children.first else { return }
    if changes.removed.count == children.count, !changes.hasInsertions {
      collapse(&output)
      return
    }
    let startsInline = !lines.isFirst(onLine: first.head)
    let rest = startsInline ? writeInlineStart(&output) : 0
    for index in rest..<max(rest, children.count) {
      insertLines(changes.insertion(before: index), at: territories[index].first, &output)
      if changes.removed.contains(index) { deleteLines(of: index, &output) }
      insertLines(changes.insertion(after: index), at: territories[index].last + 1, &output)
    }
  }

  // MARK: Lines

  private func insertLines(_ new: NewChildren, at line: Int, _ output: inout ReplacementList) {
    guard !new.isEmpty else { return }
    let text = block(new, before: line)
    output.insert(geometry.spaces(column) + text + geometry.lineEnding.bytes, at: lines.start(of: line), depth: depth)
  }

  private func deleteLines(of index: Int, _ output: inout ReplacementList) {
    let territory = territories[index]
    let end =
      changes.leavingComments.contains(index)
      ? territory.last + 1
      : geometry.removalEnd(of: territory, column: column, takesBlankLines: followsKeptBreaks.contains(index))
    // Apart, since something may be inserted between them.
    for (first, end) in [(territory.first, territory.last + 1), (territory.last + 1, end)] where first < end {
      output.replace(lines.start(of: first)..<lines.start(of: end), with: [], depth: depth)
    }
  }

  /// New children as block text, of which the first line lacks its indentation and the last its line break.
  private func block(_ new: NewChildren, before line: Int) -> [UInt8] {
    var writer = BlockWriter(geometry.layout, literals: geometry.literals(before: line, column: column))
    writer.writeNode(new.value, column: column)
    return writer.output
  }

  // MARK: A first child on the line of its parent's indicator

  /// Edits around a first child as in `- name: x`, and returns the first child left to edit by lines.
  private func writeInlineStart(_ output: inout ReplacementList) -> Int {
    let head = children[0].head
    guard changes.removed.contains(0) else {
      output.insert(inlineText(changes.insertion(before: 0)), at: head, depth: depth)
      insertLines(changes.insertion(after: 0), at: territories[0].last + 1, &output)
      return 1
    }
    let end = inlineRunEnd()
    var inserted = changes.insertions(around: 0...(end.child - 1))
    guard end.child < children.count else {
      // What was first is gone and nothing is left: the new children take its line.
      let lastLine = territories[0].last
      let text = inserted.isEmpty ? [] : block(inserted, before: lastLine + 1)
      output.replace(head..<max(head, lines.end(of: lastLine)), with: text, depth: depth)
      for index in 1..<max(1, children.count) { deleteLines(of: index, &output) }
      return children.count
    }
    let takesNextHead = lines.start(of: territories[end.child].first) < end.offset
    if takesNextHead { inserted.append(changes.insertion(before: end.child)) }
    output.replace(head..<end.offset, with: inlineText(inserted), depth: depth)
    guard takesNextHead else { return end.child }
    insertLines(changes.insertion(after: end.child), at: territories[end.child].last + 1, &output)
    return end.child + 1
  }

  /// How far a removal that begins with the first child reaches: to a free-standing comment or a child that stays.
  ///
  /// `child` is the first child that is not taken, or their number when none stays.
  private func inlineRunEnd() -> (child: Int, offset: Int) {
    guard let kept = children.indices.first(where: { !changes.removed.contains($0) }) else {
      return (children.count, 0)
    }
    var index = 0
    while true {
      let offset = firstText(after: territories[index].last)
      index += 1
      if index == kept || offset < lines.start(of: territories[index].first) { return (index, offset) }
    }
  }

  private func firstText(after line: Int) -> Int {
    lines.skippingBlanks(lines.start(of: lines.blankLines.end(from: line + 1)))
  }

  /// New children as text before the rest of a line at the collection's column.
  private func inlineText(_ new: NewChildren) -> [UInt8] {
    guard !new.isEmpty else { return [] }
    var writer = BlockWriter(geometry.layout, literals: .clippedAndStripped)
    writer.writeNode(new.value, column: column)
    return writer.output + geometry.lineEnding.bytes + geometry.spaces(column)
  }

  // MARK: Nothing left

  /// Writes `{}` or `[]` after the indicator, or where the first child was.
  private func collapse(_ output: inout ReplacementList) {
    let empty: [UInt8] = Array((geometry.document.records[collection].kind == .mapping ? "{}" : "[]").utf8)
    let slot = NodeSlot(geometry, collection)
    if let place = slot.place, slot.role != .root, lines.line(of: place) < lines.line(of: children[0].head) {
      output.insert([.space] + empty, at: place, depth: depth)
      for index in children.indices { deleteLines(of: index, &output) }
      return
    }
    let first = territories[0]
    let start = lines.isFirst(onLine: children[0].head) ? lines.start(of: first.first) + column : children[0].head
    output.replace(start..<max(start, lines.end(of: first.last)), with: empty, depth: depth)
    for index in 1..<max(1, children.count) { deleteLines(of: index, &output) }
  }
}
