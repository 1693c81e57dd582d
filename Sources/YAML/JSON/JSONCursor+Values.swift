import Diagnostics

extension JSONCursor {
  /// The text of the value at hand: a string, or a number or a word as it is written; empty for `null`.
  ///
  /// O(bytes).
  public mutating func text() throws(JSONCursorError) -> String {
    let range = try skip()
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): throw failure("a text is due")
    case UInt8(ascii: "\""):
      let content = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
      if !bytes.slice(content).contains(UInt8(ascii: "\\")) { return text(content) }
      return try node(of: range).text
    default:
      let word = text(range)
      return word == "null" ? "" : word
    }
  }

  /// The whole number at hand, which may be written as a string (protobuf, "ProtoJSON Format"); nil for anything else,
  /// and for what does not fit.
  public mutating func integer() throws(JSONCursorError) -> Int? { Int(try text()) }

  /// Whether the value at hand is `true`.
  public mutating func isTrue() throws(JSONCursorError) -> Bool { try text() == "true" }

  /// The value at hand as a part of the text, to be read later, and its place in the whole.
  public mutating func part() throws(JSONCursorError) -> JSONPart {
    part(try skip())
  }

  /// What was read from an offset on, such as `offset` was before an object.
  public func part(from start: Int) -> JSONPart { part(start..<max(start, offset)) }

  /// The value at hand as a tree. O(bytes).
  public mutating func node() throws(JSONCursorError) -> Node { try node(of: try skip()) }

  private func node(of range: Range<Int>) throws(JSONCursorError) -> Node {
    do throws(MalformedJSON) { return try part(range).node() } catch { throw failure(error.message) }
  }

  private func part(_ range: Range<Int>) -> JSONPart {
    JSONPart(bytes: SourceBytes(sharing: bytes, range), offset: base + range.lowerBound)
  }
}
