import Diagnostics
import YAML

/// The lines of a text that a single change may touch, worked out from the documented rules, not from the editor.
struct EditRegion {
  private let document: Document
  private let lines: [Range<Int>]
  private let comments: [Int: Int]

  init(_ document: Document) {
    let bytes = document.source.bytes
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(start..<(index + 1))
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.document = document
    self.lines = lines
    var comments: [Int: Int] = [:]
    for comment in document.comments {
      let line = lines.partitioningIndex { $0.upperBound > Int(comment.start) }
      let isAlone = bytes[lines[line].lowerBound..<Int(comment.start)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if isAlone { comments[line] = Int(comment.start) - lines[line].lowerBound }
    }
    self.comments = comments
  }

  // MARK: Lines

  /// The lines of a step's node, with the comments and blank lines around them.
  func touched(by step: EditStep, root: Node) -> Range<Int> {
    var found: Range<Int>
    switch step {
    case .set(let path, _), .entries(let path, _, _), .items(let path, _, _): found = span(of: path, root)
    case .rename(let path, _): found = span(of: path, root)
    case .remove(let path):
      let parent = Array(path.dropLast())
      let collection = EditStep.node(parent, root)
      found = span(of: collection.style == .flow || collection.count == 1 ? parent : path, root)
      if collection.style == .block, collection.count > 1, path.last == 0, !startsLine(path, root) {
        // What follows `- ` is removed, so that the next child moves up to it.
        found = found.lowerBound..<(span(of: parent + [1], root).lowerBound + 1)
      }
    }
    while found.lowerBound > 0, comments[found.lowerBound - 1] != nil || isBlank(found.lowerBound - 1) {
      found = (found.lowerBound - 1)..<found.upperBound
    }
    while found.upperBound < lines.count, comments[found.upperBound] != nil || isBlank(found.upperBound) {
      found = found.lowerBound..<(found.upperBound + 1)
    }
    return found
  }

  /// The bytes of the lines before and after some lines.
  func around(_ touched: Range<Int>) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) {
    let bytes = document.source.bytes.array
    let start = touched.lowerBound < lines.count ? lines[touched.lowerBound].lowerBound : bytes.count
    let end = touched.upperBound < lines.count ? lines[touched.upperBound].lowerBound : bytes.count
    return (bytes[..<start], bytes[end...])
  }

  private func isBlank(_ line: Int) -> Bool {
    document.source.bytes[lines[line]].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  private func line(of offset: Int) -> Int {
    min(lines.partitioningIndex { $0.upperBound > offset }, max(0, lines.count - 1))
  }

  /// The lines from a child's key or indicator to its last byte.
  private func span(of path: [Int], _ root: Node) -> Range<Int> {
    let node = EditStep.node(path, root)
    var start = Self.head(node)
    if let parent = path.last.map({ _ in EditStep.node(Array(path.dropLast()), root) }), parent.kind == .mapping {
      start = min(start, Self.head(Array(parent.pairs)[path.last ?? 0].key))
    }
    return line(of: start)..<(line(of: Self.end(node)) + 1)
  }

  private static func head(_ node: Node) -> Int { Int(min(node.fullRange.start, node.record.indicator)) }

  private static func end(_ node: Node) -> Int {
    let last = node.document.node(at: max(node.index, Int(node.record.next) - 1))
    return max(0, Int(max(node.fullRange.end, last.fullRange.end, node.record.indicator)) - 1)
  }

  // MARK: Comments

  /// The texts of the comments that a child of a block collection does not own: `DocumentEdit`'s three rules.
  func commentsLeft(removing path: [Int], root: Node) -> [String] {
    let collection = EditStep.node(Array(path.dropLast()), root)
    let rows = span(of: path, root)
    let column = Self.column(of: collection, lines: lines)
    var owned = Set(rows)
    var above = rows.lowerBound - 1
    if startsLine(path, root) {
      while above >= 0, comments[above] == column {
        owned.insert(above)
        above -= 1
      }
    }
    var below = rows.upperBound
    while below < lines.count {
      if let place = comments[below], place > column { owned.insert(below) } else if !isBlank(below) { break }
      below += 1
    }
    return document.comments.filter { !owned.contains(line(of: Int($0.start))) }.map { document.source.text(in: $0) }
  }

  private static func column(of collection: Node, lines: [Range<Int>]) -> Int {
    let start = Int(collection.range.start)
    let line = lines.partitioningIndex { $0.upperBound > start }
    return start - (line < lines.count ? lines[line].lowerBound : 0)
  }

  /// Whether a child is the first thing on its line.
  func startsLine(_ path: [Int], _ root: Node) -> Bool {
    let parent = EditStep.node(Array(path.dropLast()), root)
    let first = lines[span(of: path, root).lowerBound].lowerBound
    let column = Self.column(of: parent, lines: lines)
    return document.source.bytes[first..<(first + column)].allSatisfy { $0 == 0x20 }
  }
}

extension Array {
  /// The index of the first element that matches, where all after it match too.
  fileprivate func partitioningIndex(where matches: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if matches(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
