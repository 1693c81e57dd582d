extension PatternParser {
  mutating func parseEscape() throws(RegularExpressionError) {
    switch peek(1) {
    case UInt8(ascii: "A"): try pushEscaped(.assertion(.textStart))
    case UInt8(ascii: "z"): try pushEscaped(.assertion(.textEnd))
    case UInt8(ascii: "b"): try pushEscaped(.assertion(.wordBoundary))
    case UInt8(ascii: "B"): try pushEscaped(.assertion(.notWordBoundary))
    case UInt8(ascii: "C"): try pushEscaped(.anyByte)
    case UInt8(ascii: "Q"): try parseQuotation()
    default:
      if let set = try readEscapedSet() {
        try push(.set(set))
      } else {
        try push(literal(try readEscapedScalar()))
      }
    }
  }

  private mutating func pushEscaped(_ syntax: Syntax) throws(RegularExpressionError) {
    position += 2
    try push(syntax)
  }

  /// `\Q` … `\E`; without its end it lasts to the end of the pattern.
  private mutating func parseQuotation() throws(RegularExpressionError) {
    position += 2
    while position < bytes.count {
      if isAt("\\E") {
        position += 2
        return
      }
      guard let scalar = nextScalar() else { return }
      try push(literal(scalar))
    }
  }

  /// `\d`, `\pN`, `\p{Greek}` and their negations; nil when the escape stands for a single character.
  mutating func readEscapedSet() throws(RegularExpressionError) -> ScalarSet? {
    guard let letter = peek(1) else { return nil }
    if let set = NamedSet.perl(letter | 0x20) {
      position += 2
      return item(set, isNegated: letter & 0x20 == 0)
    }
    guard letter == UInt8(ascii: "p") || letter == UInt8(ascii: "P") else { return nil }
    return try readProperty(isNegated: letter == UInt8(ascii: "P"))
  }

  private mutating func readProperty(isNegated: Bool) throws(RegularExpressionError) -> ScalarSet {
    let start = position
    position += 2
    var nameRange = position..<position
    if peek() == UInt8(ascii: "{") {
      while let byte = peek(), byte != UInt8(ascii: "}") { position += 1 }
      guard position < bytes.count else { throw failure(.invalidCharacterRange, start..<bytes.count) }
      nameRange = (nameRange.lowerBound + 1)..<position
      position += 1
    } else {
      _ = nextScalar()
      nameRange = nameRange.lowerBound..<position
    }
    var name = String(decoding: bytes[nameRange], as: UTF8.self)
    let hasCaret = name.hasPrefix("^")
    if hasCaret { name.removeFirst() }
    guard let set = NamedSet.unicode(name) else { throw failure(.invalidCharacterRange, start..<position) }
    return item(set, isNegated: isNegated != hasCaret)
  }

  /// A set as it stands in the pattern: its cases are added before it is negated, as in RE2.
  func item(_ set: ScalarSet, isNegated: Bool) -> ScalarSet {
    var set = set
    if flags.contains(.ignoresCase) { CaseFolding.addCases(to: &set) }
    return isNegated ? set.negated : set
  }

  /// An escape that stands for a single character, in a class or outside.
  mutating func readEscapedScalar() throws(RegularExpressionError) -> UInt32 {
    let start = position
    position += 1
    guard let first = peek(), let scalar = nextScalar() else { throw failure(.trailingBackslash, start..<bytes.count) }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      // A single digit from 1 on would be a backreference.
      if first == UInt8(ascii: "0") || peek().map(Self.isOctal) == true { return readOctal(first) }
    case UInt8(ascii: "x"):
      if let value = readHexadecimal() { return value }
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "v"): return 0x0B
    default:
      if first < 0x80, first == UInt8(ascii: "_") || !ByteProperties.isWord(first) { return scalar }
    }
    throw failure(.invalidEscape, start..<position)
  }

  private static func isOctal(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) }

  private mutating func readOctal(_ first: UInt8) -> UInt32 {
    var value = UInt32(first - UInt8(ascii: "0"))
    for _ in 0..<2 {
      guard let byte = peek(), Self.isOctal(byte) else { break }
      value = value * 8 + UInt32(byte - UInt8(ascii: "0"))
      position += 1
    }
    return value
  }

  /// `\xFF` or `\x{10FFFF}`, behind the x; nil leaves the position where the mistake ends.
  private mutating func readHexadecimal() -> UInt32? {
    guard peek() == UInt8(ascii: "{") else {
      let digits = (readHexadecimalDigit(), readHexadecimalDigit())
      guard let high = digits.0, let low = digits.1 else { return nil }
      return high * 16 + low
    }
    position += 1
    var value: UInt32 = 0
    let start = position
    while peek() != UInt8(ascii: "}") {
      guard let digit = readHexadecimalDigit() else { return nil }
      value = value * 16 + digit
      guard value <= ScalarSet.maximum else { return nil }
    }
    let isEmpty = position == start
    position += 1
    return isEmpty ? nil : value
  }

  private mutating func readHexadecimalDigit() -> UInt32? {
    guard let byte = peek() else { return nil }
    _ = nextScalar()
    return Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt32.init)
  }
}
