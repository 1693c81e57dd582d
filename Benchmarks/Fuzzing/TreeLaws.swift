import Diagnostics
import YAML

/// What holds for every parsed document, right or wrong.
struct TreeLaws {
  private let document: Document
  private let bytes: [UInt8]

  /// Throws a finding for the first law that the document breaks; returns something that depends on every node.
  @discardableResult
  static func check(_ document: Document) throws(FuzzFinding) -> Int {
    let laws = TreeLaws(document: document, bytes: document.source.bytes.array)
    try laws.checkDiagnostics()
    try laws.checkComments()
    try laws.checkMarkers()
    guard !document.hasErrors else { return 0 }
    try laws.checkRecords()
    try laws.checkProperties()
    try laws.checkCoverage()
    var sum = 0
    for index in document.records.indices { sum &+= try laws.walk(document.node(at: index)) }
    return sum
  }

  private func expectInside(_ range: SourceRange, _ kind: StaticString) throws(FuzzFinding) {
    try expect(range.start <= range.end && Int(range.end) <= bytes.count, kind, "\(range) of \(bytes.count)")
  }

  private func checkDiagnostics() throws(FuzzFinding) {
    for diagnostic in document.diagnostics {
      try expectInside(diagnostic.range, "diagnostic-outside-source")
      try expect(!diagnostic.message.isEmpty, "diagnostic-without-message")
    }
    if document.hasErrors { try expect(document.root == nil, "tree-beside-error") }
  }

  private func checkComments() throws(FuzzFinding) {
    var end: UInt32 = 0
    for comment in document.comments {
      try expectInside(comment, "comment-outside-source")
      try expect(comment.start >= end, "comments-out-of-order", "\(comment)")
      try expect(bytes[Int(comment.start)] == UInt8(ascii: "#"), "comment-without-hash", "\(comment)")
      let hasBreak = bytes[comment.indices].contains { $0 == 0x0A || $0 == 0x0D }
      try expect(!hasBreak, "comment-over-lines", "\(comment)")
      end = comment.end
    }
  }

  private func checkMarkers() throws(FuzzFinding) {
    for (marker, text) in [(document.startMarker, "---"), (document.endMarker, "...")] {
      guard let marker else { continue }
      try expectInside(marker, "marker-outside-source")
      try expect(document.source.text(in: marker) == text, "marker-elsewhere", "\(marker)")
    }
    for directive in document.directives {
      try expectInside(directive, "directive-outside-source")
      try expect(bytes[Int(directive.start)] == UInt8(ascii: "%"), "directive-elsewhere", "\(directive)")
    }
  }

  private struct Open {
    let index: Int
    let record: NodeRecord
    var children = 0
    var end: UInt32
  }

  /// The arena is a tree, and its ranges nest and ascend.
  private func checkRecords() throws(FuzzFinding) {
    let records = document.records
    var open: [Open] = []
    for (index, record) in records.enumerated() {
      while let top = open.last, Int(top.record.next) <= index { try close(open.removeLast()) }
      try expect(index == 0 || !open.isEmpty, "second-root", "node \(index)")
      try expectInside(SourceRange(start: record.start, end: record.end), "node-outside-source")
      try expect(record.start <= record.end, "node-turned-round", "node \(index)")
      try expect(Int(record.indicator) <= bytes.count, "indicator-outside-source", "node \(index)")
      let end = open.last.map { Int($0.record.next) } ?? records.count
      try expect(Int(record.next) > index && Int(record.next) <= end, "node-skips-wrongly", "node \(index)")
      if let parent = open.last {
        try expect(record.start >= parent.end, "siblings-overlap", "node \(index) \(record)")
        try expect(record.end <= parent.record.end, "child-outside-parent", "node \(index) \(record)")
        let isKey = parent.record.kind == .mapping && parent.children.isMultiple(of: 2)
        try expect(record.flags.contains(.isKey) == isKey, "key-flag", "node \(index)")
        open[open.count - 1].children += 1
        open[open.count - 1].end = record.end
      }
      try checkKind(of: record, at: index)
      if record.kind == .mapping || record.kind == .sequence {
        open.append(Open(index: index, record: record, end: record.start))
      }
    }
    while let top = open.popLast() { try close(top) }
  }

  private func close(_ collection: Open) throws(FuzzFinding) {
    let factor = collection.record.kind == .mapping ? 2 : 1
    let matches = Int(collection.record.detail) * factor == collection.children
    try expect(matches, "wrong-count", "node \(collection.index): \(collection.children)")
  }

  private func checkKind(of record: NodeRecord, at index: Int) throws(FuzzFinding) {
    switch record.kind {
    case .scalar: try expect(Int(record.next) == index + 1, "scalar-with-children", "node \(index)")
    case .alias:
      try expect(Int(record.next) == index + 1, "alias-with-children", "node \(index)")
      try expect(Int(record.detail) < index, "alias-ahead", "node \(index)")
      try expect(document.records[Int(record.detail)].kind != .alias, "alias-of-alias", "node \(index)")
    case .mapping, .sequence:
      try expect(record.style == .block || record.style == .flow, "collection-style", "node \(index)")
    }
  }

  private func checkProperties() throws(FuzzFinding) {
    var last = -1
    for entry in document.properties {
      try expect(Int(entry.node) > last, "properties-out-of-order", "\(entry)")
      last = Int(entry.node)
      try expect(last < document.records.count, "properties-without-node", "\(entry)")
      try expect(document.records[last].flags.contains(.hasProperties), "properties-without-flag", "\(entry)")
      if let range = entry.range { try expectInside(range, "properties-outside-source") }
      let starts = [(entry.anchor, UInt8(ascii: "&")), (entry.tag, UInt8(ascii: "!"))]
      for case (let range?, let byte) in starts {
        try expect(bytes[Int(range.start)] == byte, "property-elsewhere", "\(entry)")
      }
    }
    let flagged = document.records.count { $0.flags.contains(.hasProperties) }
    try expect(flagged == document.properties.count, "flag-without-properties")
  }

  /// Every byte belongs to a node, a comment, a marker or a directive, or is white space or an indicator.
  private func checkCoverage() throws(FuzzFinding) {
    var isCovered = [Bool](repeating: false, count: bytes.count)
    let cover = { (range: SourceRange?) in
      for index in range?.indices ?? 0..<0 { isCovered[index] = true }
    }
    for record in document.records where record.kind == .scalar || record.kind == .alias {
      cover(SourceRange(start: contentStart(of: record), end: record.end))
    }
    for comment in document.comments {
      let isFree = !isCovered[comment.indices].contains(true)
      try expect(isFree, "comment-inside-scalar", "\(comment)")
      cover(comment)
    }
    document.directives.forEach(cover)
    document.properties.forEach { entry in
      cover(entry.anchor)
      cover(entry.tag)
    }
    for record in document.records where record.style == .literal || record.style == .folded {
      cover(SourceRange(start: record.start, end: contentStart(of: record)))
    }
    cover(document.startMarker)
    cover(document.endMarker)
    coverMarks(&isCovered)
    for (index, byte) in bytes.enumerated() where !isCovered[index] {
      try expect(Self.isStructural[Int(byte)], "byte-dropped", "offset \(index)")
    }
  }

  /// Byte order marks stand at the starts of lines before the first token.
  private func coverMarks(_ isCovered: inout [Bool]) {
    let end = document.startMarker?.start ?? document.root?.fullRange.start ?? UInt32(bytes.count)
    var index = 0
    while index < Int(end) {
      if bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]), !isCovered[index] {
        for place in index..<(index + 3) { isCovered[place] = true }
        index += 3
      } else {
        index += 1
      }
    }
  }

  /// Where no comment may stand any more: after the header line of a block scalar.
  private func contentStart(of record: NodeRecord) -> UInt32 {
    guard record.style == .literal || record.style == .folded else { return record.start }
    let header = bytes[Int(record.start)..<Int(record.end)].prefix { $0 != 0x0A && $0 != 0x0D }
    return UInt32(header.endIndex)
  }

  private static let isStructural: [Bool] = (0..<256).map { " \t\r\n-?:,[]{}".utf8.contains(UInt8($0)) }

  /// Asks a node everything that can be asked without throwing.
  private func walk(_ node: Node) throws(FuzzFinding) -> Int {
    let text = node.text
    let full = node.fullRange
    try expectInside(full, "full-range-outside-source")
    let contains = full.start <= node.range.start && node.range.end <= full.end
    try expect(contains, "full-range-too-small", "node \(node.index)")
    if node.kind == .scalar {
      try expectInside(node.contentRange, "content-outside-source")
      if node.record.flags.contains(.verbatim) {
        let same = text.utf8.elementsEqual(bytes[node.contentRange.indices])
        try expect(same || !Self.isUTF8(bytes[node.contentRange.indices]), "verbatim-differs", "node \(node.index)")
      }
    }
    if node.kind == .mapping, node.count <= 16 {
      for pair in node.pairs where pair.key.kind == .scalar && Self.isUTF8(bytes[pair.key.range.indices]) {
        let found = node.value(forKey: pair.key.text)
        try expect(found != nil, "key-not-found", "node \(pair.key.index)")
      }
    }
    let typed = [node.integer != nil, node.boolean != nil, node.double != nil, node.string != nil, node.isNull]
    return text.utf8.count &+ (node.tag?.utf8.count ?? 0) &+ (node.anchorName?.utf8.count ?? 0) &+ node.resolved.index
      &+ typed.count { $0 }
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
