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
  private static let leastNumber = 5

  private var length = 0
  private var digits = 0
  private var hexadecimalLetters = 0
  private var run = 0
  private var longestRun = 0
  private var changes = 0
  private var hasSign = false
  private var hasStrangeSign = false
  private var hasAt = false

  /// What a segment is.
  enum Content {
    /// A name, which stays.
    case name
    /// One thing among many, as what is put.
    case thing(StaticString)
    /// A name with numbers in it, of at least so many digits.
    case numbered(Int)
  }

  /// Tells what a segment is. O(bytes).
  static func content(of text: Span<UInt8>) -> Content {
    if isUUID(text) { return .thing("{uuid}") }
    let (digits, hasAt) = signs(of: text)
    // Most segments are told by that alone.
    if digits == text.count { return .thing("{id}") }
    if digits == 0, !hasAt, text.count < leastHexadecimal { return .name }
    if isNumberedFile(text) { return .numbered(1) }
    if text.count < leastNumber { return .name }
    let segment = PathSegment(text)
    if let sign = segment.sign(of: text) { return .thing(sign) }
    return segment.longestRun >= leastNumber ? .numbered(leastNumber) : .name
  }

  private init(_ text: Span<UInt8>) {
    length = text.count
    var last = Kind.sign
    for place in text.indices {
      let kind = look(at: text[place])
      if kind != last, kind == .digit || last == .digit || (kind == .capital && last == .small) { changes += 1 }
      last = kind
    }
    longestRun = max(longestRun, run)
  }

  private func sign(of text: Span<UInt8>) -> StaticString? {
    if !hasSign, digits + hexadecimalLetters == length, length >= Self.leastHexadecimal { return "{hex}" }
    if isDate(text) { return "{date}" }
    if hasAt, isMail(text) { return "{email}" }
    return length > Self.longest || isToken ? "{token}" : nil
  }

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

  /// How many digits there are, and whether there may be an address of mail: without branches, for many bytes at once.
  private static func signs(of text: Span<UInt8>) -> (digits: Int, hasAt: Bool) {
    text.withUnsafeBufferPointer { bytes in
      var (digits, ats) = (0, 0)
      for byte in bytes {
        digits &+= byte &- 0x30 < 10 ? 1 : 0
        ats &+= (byte == UInt8(ascii: "@") ? 1 : 0) | (byte == UInt8(ascii: "%") ? 1 : 0)
      }
      return (digits, ats > 0)
    }
  }

  /// 8, 4, 4, 4 and 12 hexadecimal digits.
  private static func isUUID(_ text: Span<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    guard text.count == 36, text[8] == dash, text[13] == dash, text[18] == dash, text[23] == dash else { return false }
    return text.withUnsafeBufferPointer { bytes in
      var digits = 0
      for byte in bytes { digits &+= (byte &- 0x30 < 10 ? 1 : 0) | ((byte | 0x20) &- 0x61 < 6 ? 1 : 0) }
      return digits == 32
    }
  }

  /// Digits with an extension: `7.json`.
  private static func isNumberedFile(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place < text.count, text[place] &- 0x30 < 10 { place += 1 }
    guard place > 0, place < text.count, text[place] == UInt8(ascii: "."), 1...5 ~= text.count - place - 1 else {
      return false
    }
    for rest in place + 1..<text.count where (text[rest] | 0x20) &- 0x61 >= 26 { return false }
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
