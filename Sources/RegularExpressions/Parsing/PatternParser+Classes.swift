extension PatternParser {
  /// `[…]` and `[^…]`; a closing bracket that stands first is an ordinary character.
  mutating func parseClass() throws(RegularExpressionError) {
    let start = position
    position += 1
    var isNegated = false
    if peek() == UInt8(ascii: "^") {
      isNegated = true
      position += 1
    }
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while peek() != UInt8(ascii: "]") || isFirst {
      guard position < bytes.count else { throw failure(.missingBracket, start..<bytes.count) }
      isFirst = false
      if let set = try readSetInClass() {
        ranges += set.ranges
      } else {
        let range = try readRange(classStart: start)
        ranges += item(ScalarSet([range]), isNegated: false).ranges
      }
    }
    position += 1
    let set = ScalarSet(ranges)
    try push(.set(isNegated ? set.negated : set))
  }

  private mutating func readSetInClass() throws(RegularExpressionError) -> ScalarSet? {
    if isAt("[:"), let set = try readPosixSet() { return set }
    return peek() == UInt8(ascii: "\\") ? try readEscapedSet() : nil
  }

  /// `[:alpha:]` or `[:^alpha:]`; nil when no `:]` follows, which leaves the bracket an ordinary character.
  private mutating func readPosixSet() throws(RegularExpressionError) -> ScalarSet? {
    var end = position + 2
    while end + 1 < bytes.count, bytes[end] != UInt8(ascii: ":") || bytes[end + 1] != UInt8(ascii: "]") { end += 1 }
    guard end + 1 < bytes.count else { return nil }
    var name = String(decoding: bytes[(position + 2)..<end], as: UTF8.self)
    let isNegated = name.hasPrefix("^")
    if isNegated { name.removeFirst() }
    guard let set = NamedSet.posix(name) else { throw failure(.invalidCharacterRange, position..<(end + 2)) }
    position = end + 2
    return item(set, isNegated: isNegated)
  }

  private mutating func readRange(classStart: Int) throws(RegularExpressionError) -> ClosedRange<UInt32> {
    let start = position
    let lower = try readScalarInClass(classStart)
    // A hyphen before the closing bracket is an ordinary character.
    guard peek() == UInt8(ascii: "-"), let next = peek(1), next != UInt8(ascii: "]") else { return lower...lower }
    position += 1
    let upper = try readScalarInClass(classStart)
    guard lower <= upper else { throw failure(.invalidCharacterRange, start..<position) }
    return lower...upper
  }

  private mutating func readScalarInClass(_ classStart: Int) throws(RegularExpressionError) -> UInt32 {
    if peek() == UInt8(ascii: "\\") { return try readEscapedScalar() }
    guard let scalar = nextScalar() else { throw failure(.missingBracket, classStart..<bytes.count) }
    return scalar
  }
}
