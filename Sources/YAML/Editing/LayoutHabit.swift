/// How a document lays out nested collections, taken from its first examples.
struct LayoutHabit {
  private(set) var indentWidth: Int?
  private(set) var indentsSequences: Bool?

  init(_ document: Document, _ ancestry: Ancestry, _ lines: SourceLines) {
    for (index, record) in document.records.enumerated() where record.style == .block {
      guard let parent = ancestry.parent(of: index), document.records[parent].kind == .mapping,
        document.records[parent].style == .block
      else { continue }
      let outer = lines.column(of: Int(document.records[parent].start))
      let deeper = lines.column(of: Int(record.start)) - outer
      if record.kind == .mapping, deeper > 0, !record.flags.contains(.isKey) { indentWidth = indentWidth ?? deeper }
      if record.kind == .sequence, !record.flags.contains(.isKey) {
        indentsSequences = indentsSequences ?? (deeper > 0)
      }
      if indentWidth != nil, indentsSequences != nil { return }
    }
  }

  func layout(_ lineEnding: LineEnding) -> BlockLayout {
    BlockLayout(indentWidth: indentWidth ?? 2, indentsSequences: indentsSequences ?? false, lineEnding: lineEnding)
  }
}
