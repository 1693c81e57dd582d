import Diagnostics

extension Lexer {
  /// Takes the anchors and tags at the cursor and the blanks after them, into `properties` (YAML 1.2.2 §6.9).
  mutating func scanProperties(into properties: inout PendingProperties, inFlow: Bool) throws(SyntaxFailure) {
    while true {
      switch byte {
      case UInt8(ascii: "&"):
        let range = try scanName(inFlow: inFlow)
        if let first = properties.anchor { throw SyntaxFailure(.duplicateProperty, at: range, related: first) }
        properties.anchor = range
      case UInt8(ascii: "!"):
        let range = try scanTag(inFlow: inFlow)
        if let first = properties.tag { throw SyntaxFailure(.duplicateProperty, at: range, related: first) }
        properties.tag = range
      default:
        return
      }
      guard byte.endsToken || (inFlow && byte.isFlowIndicator) else {
        throw SyntaxFailure(.missingSpace, from: position, to: position + 1)
      }
      skipBlanks()
    }
  }

  /// Takes `&name` or `*name` (ns-anchor-name, YAML 1.2.2 [103]).
  mutating func scanName(inFlow: Bool) throws(SyntaxFailure) -> SourceRange {
    let start = offset
    position += 1
    while !byte.endsToken, !byte.isFlowIndicator { position += 1 }
    let range = SourceRange(start: start, end: offset)
    guard range.count > 1 else { throw SyntaxFailure(.invalidProperty, at: range) }
    return range
  }

  /// Takes a tag as written: `!<uri>`, `!handle!suffix`, `!!suffix`, `!suffix` or `!` (YAML 1.2.2 [97]).
  private mutating func scanTag(inFlow: Bool) throws(SyntaxFailure) -> SourceRange {
    let start = position
    position += 1
    if byte == UInt8(ascii: "<") {
      position += 1
      while byte != UInt8(ascii: ">") { try scanTagCharacter(from: start) }
      position += 1
      guard position - start > 3 else { throw SyntaxFailure(.invalidProperty, from: start, to: position) }
    } else {
      while !byte.endsToken, !byte.isFlowIndicator { try scanTagCharacter(from: start) }
    }
    return SourceRange(start: UInt32(start), end: offset)
  }

  /// Steps over one ns-uri-char (YAML 1.2.2 [39]): other characters are written as `%XX`.
  private mutating func scanTagCharacter(from start: Int) throws(SyntaxFailure) {
    let isEscape = byte == UInt8(ascii: "%")
    let isAllowed = isEscape ? nextByte.isHexadecimal && view[position + 2].isHexadecimal : byte.isURICharacter
    guard isAllowed else { throw SyntaxFailure(.invalidProperty, from: start, to: min(position + 1, view.count)) }
    position += isEscape ? 3 : 1
  }
}
