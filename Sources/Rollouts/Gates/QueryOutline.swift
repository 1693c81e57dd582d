/// Where the parts of a PromQL expression are that stand in nothing else ("Querying basics": strings, "Operators").
struct QueryOutline {
  private let text: Substring

  init(_ text: Substring) { self.text = text }

  /// The last comparison outside quotes, parentheses, brackets and braces, and where it is.
  func lastComparison() throws(QueryGate.Mistake) -> (place: Substring.Index, comparison: QueryComparison) {
    let bytes = text.utf8
    var found: (Substring.Index, QueryComparison)?
    var depth = 0
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      let next = bytes.index(after: place)
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        place = try end(ofQuoted: byte, from: next)
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        guard depth >= 0 else { throw .unclosed }
      case UInt8(ascii: "<") where depth == 0: found = (place, isEqual(at: next) ? .atMost : .less)
      case UInt8(ascii: ">") where depth == 0: found = (place, isEqual(at: next) ? .atLeast : .greater)
      default: break
      }
      place = next
    }
    guard depth == 0 else { throw .unclosed }
    guard let found else { throw .noComparison }
    return found
  }

  private func isEqual(at place: Substring.Index) -> Bool {
    place < text.utf8.endIndex && text.utf8[place] == UInt8(ascii: "=")
  }

  /// Where a quoted text ends; within backquotes nothing is escaped.
  private func end(ofQuoted quote: UInt8, from start: Substring.Index) throws(QueryGate.Mistake) -> Substring.Index {
    let bytes = text.utf8
    var place = start
    while place < bytes.endIndex {
      let byte = bytes[place]
      place = bytes.index(after: place)
      if byte == quote { return place }
      if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "`"), place < bytes.endIndex {
        place = bytes.index(after: place)
      }
    }
    throw .unclosed
  }
}
