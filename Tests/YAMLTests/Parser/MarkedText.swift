import Diagnostics
import Foundation
import Testing

/// Test input that marks one range with `«` and `»`, so that no offsets need counting.
enum MarkedText {
  static func parse(_ marked: String) throws -> (text: String, range: SourceRange) {
    let start = try #require(marked.range(of: "«"))
    let end = try #require(marked.range(of: "»"))
    let before = marked[..<start.lowerBound]
    let inside = marked[start.upperBound..<end.lowerBound]
    let text = before + inside + marked[end.upperBound...]
    let offset = UInt32(before.utf8.count)
    return (String(text), SourceRange(start: offset, end: offset + UInt32(inside.utf8.count)))
  }
}
