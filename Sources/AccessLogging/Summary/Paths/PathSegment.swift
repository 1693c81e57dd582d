/// What one segment of a path is made of.
///
/// A segment names one thing among many, and is put as what it is, if it is
/// - digits alone, perhaps with an extension: `42`, `42.json`
/// - a UUID (RFC 9562 §4)
/// - at least 16 hexadecimal digits
/// - a date or a time (RFC 3339 §5.6)
/// - an address of mail
/// - at least 20 letters, digits and signs of base64 and of tokens, which change between small letters, capitals and digits at
///   least every fourth time or so, as no words do
/// - more than 64 bytes long
///
/// In other segments five digits in a row and more are put as a number: `order-12345`. All else stays: `v1`, `2fa`,
/// `sha256`, `getUserByEmailAddressV2`.
struct PathSegment {
  private static let leastHexadecimal = 16
  private static let leastToken = 20
  private static let longest = 64
  static let leastNumber = 5

  private var length = 0
  private var digits = 0
  private var hexadecimalLetters = 0
  private var run = 0
  private var longestRun = 0
  private var changes = 0
  private var hasSign = false
  private var hasStrangeSign = false
  private var hasAt = false

  /// Looks at a segment.
  init(_ text: Span<UInt8>) {
    length = text.count
    var last = Kind.sign
    for place in text.indices {
      let kind = look(at: text[place])
      if kind != last, kind == .digit || last == .digit || (kind == .capital && last == .small) { changes += 1 }
      last = kind
    }
    longestRun = max(longestRun, run)
  }

  /// What stands in its place; nil if it stays, but perhaps for numbers in it.
  func replacement(of text: Span<UInt8>) -> StaticString? {
    if digits == 0, !hasAt, length < Self.leastHexadecimal { return nil }
    if digits == length { return "{id}" }
    if !hasSign, digits + hexadecimalLetters == length, length >= Self.leastHexadecimal { return "{hex}" }
    if isUUID(text) { return "{uuid}" }
    if isDate(text) { return "{date}" }
    if hasAt, isMail(text) { return "{email}" }
    if length > Self.longest || isToken { return "{token}" }
    return nil
  }

  /// Whether there are numbers in it that do not stay.
  var hasLongNumber: Bool { longestRun >= Self.leastNumber }

  private var isToken: Bool {
    length >= Self.leastToken && digits > 0 && !hasStrangeSign && changes * 7 >= length * 2
  }

  private enum Kind { case digit, small, capital, sign }

  private mutating func look(at byte: UInt8) -> Kind {
    guard byte &- 0x30 >= 10 else {
      digits += 1
      run += 1
      return .digit
    }
    longestRun = max(longestRun, run)
    run = 0
    let small = byte | 0x20
    guard small &- 0x61 < 26 else {
      hasSign = true
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "~"),
        UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: ":"):
        hasAt = hasAt || byte == UInt8(ascii: "%")
      case UInt8(ascii: "@"): (hasAt, hasStrangeSign) = (true, true)
      default: hasStrangeSign = true
      }
      return .sign
    }
    if small < 0x67 { hexadecimalLetters += 1 }
    return byte == small ? .small : .capital
  }

  /// 8, 4, 4, 4 and 12 hexadecimal digits.
  private func isUUID(_ text: Span<UInt8>) -> Bool {
    guard length == 36, digits + hexadecimalLetters == 32 else { return false }
    for place in [8, 13, 18, 23] where text[place] != UInt8(ascii: "-") { return false }
    return true
  }

  /// `2026-11-22`, perhaps with a time behind it.
  private func isDate(_ text: Span<UInt8>) -> Bool {
    guard length >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return false }
    for place in 0..<10 where place != 4 && place != 7 && text[place] &- 0x30 >= 10 { return false }
    return length == 10 || text[10] | 0x20 == UInt8(ascii: "t")
  }

  /// A name, `@` or `%40`, and a domain with a dot.
  private func isMail(_ text: Span<UInt8>) -> Bool {
    var behind = 0
    for place in 1..<max(1, length) where behind == 0 {
      if text[place] == UInt8(ascii: "@") { behind = place + 1 }
      let isEscaped = text[place] == UInt8(ascii: "%") && place + 2 < length && text[place + 1] == UInt8(ascii: "4")
      if isEscaped, text[place + 2] == UInt8(ascii: "0") { behind = place + 3 }
    }
    guard behind > 0, behind < length else { return false }
    for place in behind..<length where text[place] == UInt8(ascii: ".") { return place > behind && place < length - 1 }
    return false
  }
}
