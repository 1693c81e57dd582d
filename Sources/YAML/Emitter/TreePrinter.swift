import Diagnostics

/// Prints a document from its tree, byte for byte.
///
/// Every byte comes from a scalar, an alias, a bracket, an indicator, a property, a comment, a directive or a marker;
/// only white space, and the `,` and `?` of flow collections, stand between them. Nothing is dropped on the floor.
public enum TreePrinter {
  /// The text of a document without errors, equal to its source.
  ///
  /// Throws when a byte belongs to no part of the tree, or to two. O(parts × log parts).
  public static func bytes(of document: Document) throws(TreeLoss) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(document.source.bytes.count)
    var depth = 0
    for part in parts(of: document) {
      // The comment after the indicators of a block scalar is within the scalar's range.
      if part.isComment, Int(part.range.end) <= output.count { continue }
      guard Int(part.range.start) >= output.count, Int(part.range.end) <= document.source.bytes.count else {
        throw TreeLoss(range: part.range)
      }
      try copyGap(to: Int(part.range.start), inFlow: depth > 0, of: document, to: &output)
      output += document.source.bytes[part.range.indices]
      depth += part.nesting
    }
    try copyGap(to: document.source.bytes.count, inFlow: false, of: document, to: &output)
    return output
  }

  private struct Part {
    let range: SourceRange
    /// 1 for an opening bracket, -1 for a closing one.
    var nesting = 0
    var isComment = false
  }

  private static func parts(of document: Document) -> [Part] {
    var parts = document.comments.map { Part(range: $0, isComment: true) } + document.directives.map { Part(range: $0) }
    for marker in [document.startMarker, document.endMarker] {
      if let marker { parts.append(Part(range: marker)) }
    }
    for properties in document.properties {
      for range in [properties.anchor, properties.tag] {
        if let range { parts.append(Part(range: range)) }
      }
    }
    for record in document.records { append(record, of: document, to: &parts) }
    return parts.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }

  private static func append(_ record: NodeRecord, of document: Document, to parts: inout [Part]) {
    if record.indicator != record.start {
      parts.append(Part(range: SourceRange(start: record.indicator, end: record.indicator + 1)))
    }
    switch (record.kind, record.style) {
    case (.scalar, _), (.alias, _):
      if record.start < record.end { parts.append(Part(range: SourceRange(start: record.start, end: record.end))) }
    case (_, .flow) where isBracketed(record, document):
      parts.append(Part(range: SourceRange(start: record.start, end: record.start + 1), nesting: 1))
      parts.append(Part(range: SourceRange(start: record.end - 1, end: record.end), nesting: -1))
    default: break
    }
  }

  /// The single pair of a flow sequence has no brackets of its own (YAML 1.2.2 §7.4.2).
  private static func isBracketed(_ record: NodeRecord, _ document: Document) -> Bool {
    record.kind == .sequence || !record.flags.contains(.isExplicit) || record.flags.contains(.isKey)
  }

  private static func copyGap(to end: Int, inFlow: Bool, of document: Document, to output: inout [UInt8])
    throws(TreeLoss)
  {
    let bytes = document.source.bytes
    let gap = output.count..<max(output.count, end)
    var index = gap.lowerBound
    var lineStart = index == 0 || bytes[index - 1].isBreak ? index : -1
    while index < gap.upperBound {
      let byte = bytes[index]
      let isSeparator = inFlow && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "?"))
      if byte.isBlank || byte.isBreak || isSeparator {
        index += 1
        if byte.isBreak { lineStart = index }
      } else if index == lineStart, bytes[index..<end].starts(with: [0xEF, 0xBB, 0xBF]) {
        // A byte order mark may open any document (YAML 1.2.2 §5.2).
        index += 3
        lineStart = index
      } else {
        throw TreeLoss(range: SourceRange(start: UInt32(index), end: UInt32(index + 1)))
      }
    }
    output += bytes[gap]
  }
}
