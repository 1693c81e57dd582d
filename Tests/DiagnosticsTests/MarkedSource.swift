import Diagnostics

/// A source whose text marks a range with `«` and `»`, so that tests count no offsets.
struct MarkedSource {
  let source: SourceFile
  let range: SourceRange

  init(_ text: String, name: String = "deploy.yaml", firstLine: Int = 1) {
    let parts = text.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts[parts.count - 1].split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts.count > 1 ? String(parts[0]) : ""
    let start = UInt32(head.utf8.count)
    range = SourceRange(start: start, end: start + UInt32(rest[0].utf8.count))
    let bytes = Array((head + rest.joined()).utf8)
    source = SourceFile(name: name, bytes: bytes, firstLine: firstLine)
  }
}
