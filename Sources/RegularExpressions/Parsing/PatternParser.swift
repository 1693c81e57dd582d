/// Reads a pattern from left to right with a stack of open groups, so that no nesting exhausts the call stack.
///
/// The language is https://github.com/google/re2/wiki/Syntax with RE2's defaults: Perl's classes and operators on,
/// `^` and `$` at the text's borders only.
struct PatternParser {
  /// Go's limit on the height of an expression.
  private static let maximumHeight = 1000

  let bytes: [UInt8]
  var position = 0
  var flags: PatternFlags
  var levels: [GroupLevel]
  var groupNames: [String?] = []
  /// The repetition operator just read; a second one behind it would be Perl's possessive or a mistake.
  var lastRepetition = 0..<0

  /// Parses a whole pattern.
  static func parse(
    _ pattern: String,
    _ options: RegularExpressionOptions
  ) throws(RegularExpressionError) -> ParsedPattern {
    var parser = PatternParser(bytes: Array(pattern.utf8), flags: PatternFlags(options))
    if options.contains(.literal) {
      while let scalar = parser.nextScalar() { try parser.push(parser.literal(scalar)) }
    } else {
      while parser.position < parser.bytes.count { try parser.parsePart() }
    }
    return ParsedPattern(syntax: try parser.finish(), groupNames: parser.groupNames)
  }

  private init(bytes: [UInt8], flags: PatternFlags) {
    self.bytes = bytes
    self.flags = flags
    levels = [GroupLevel(capture: nil, start: 0, outerFlags: flags)]
  }

  private mutating func parsePart() throws(RegularExpressionError) {
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "("): try openGroup()
    case UInt8(ascii: ")"): try closeGroup()
    case UInt8(ascii: "["): try parseClass()
    case UInt8(ascii: "\\"): try parseEscape()
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"): try parseRepetition()
    case UInt8(ascii: "|"):
      position += 1
      levels[levels.count - 1].endAlternative()
    case UInt8(ascii: "."):
      position += 1
      try push(.set(flags.contains(.dotMatchesNewline) ? .all : .allButNewline))
    case UInt8(ascii: "^"):
      position += 1
      try push(.assertion(flags.contains(.multiline) ? .lineStart : .textStart))
    case UInt8(ascii: "$"):
      position += 1
      try push(.assertion(flags.contains(.multiline) ? .lineEnd : .textEnd))
    default:
      guard let scalar = nextScalar() else { throw failure(.invalidEscape, start..<bytes.count) }
      try push(literal(scalar))
    }
  }

  private mutating func finish() throws(RegularExpressionError) -> Syntax {
    guard levels.count == 1 else {
      throw failure(.missingParenthesis, (levels.last?.start ?? 0)..<bytes.count)
    }
    levels[0].endAlternative()
    return try checked(.alternation(levels[0].alternatives)).syntax
  }

  // MARK: Parts

  /// A character, or the set of its cases.
  func literal(_ scalar: UInt32) -> Syntax {
    guard flags.contains(.ignoresCase) else { return .scalar(scalar) }
    let cases = CaseFolding.cases(of: scalar)
    return cases.count == 1 ? .scalar(scalar) : .set(ScalarSet(cases.map { $0...$0 }))
  }

  mutating func push(_ syntax: Syntax) throws(RegularExpressionError) {
    try push(Operand(syntax: syntax))
  }

  mutating func push(_ operand: Operand) throws(RegularExpressionError) {
    levels[levels.count - 1].parts.append(try checked(operand))
  }

  func checked(_ operand: Operand) throws(RegularExpressionError) -> Operand {
    guard operand.height <= Self.maximumHeight else { throw failure(.nestsTooDeeply, 0..<bytes.count) }
    return operand
  }

  // MARK: Reading

  /// The byte at a distance from the position.
  func peek(_ distance: Int = 0) -> UInt8? {
    let index = position + distance
    return index < bytes.count ? bytes[index] : nil
  }

  /// Whether the position stands before an ASCII text.
  func isAt(_ text: StaticString) -> Bool {
    guard bytes.count - position >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[position..<(position + $0.count)]) }
  }

  /// Reads a character; the pattern was a `String`, so its UTF-8 is valid.
  mutating func nextScalar() -> UInt32? {
    guard position < bytes.count else { return nil }
    let lead = bytes[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(position + length, bytes.count)
    var scalar = lead < 0x80 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for index in (position + 1)..<max(end, position + 1) { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
    position = end
    return scalar
  }

  func failure(_ kind: RegularExpressionError.Kind, _ range: Range<Int>) -> RegularExpressionError {
    RegularExpressionError(kind: kind, range: range, fragment: String(decoding: bytes[range], as: UTF8.self))
  }
}
