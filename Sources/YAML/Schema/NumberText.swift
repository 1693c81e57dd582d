/// Numbers as Go's `strconv` reads them, in time linear in the text.
enum NumberText {
  static func withoutUnderscores(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    return ArraySlice(text.filter { $0 != UInt8(ascii: "_") })
  }

  static func hasUnderscoresBetweenDigitsOnly(_ text: ArraySlice<UInt8>) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: "_") {
      guard index > text.startIndex, text[index - 1].isDigit || text[index - 1] == UInt8(ascii: "_"),
        index + 1 < text.endIndex, text[index + 1].isDigit
      else { return false }
    }
    return true
  }

  /// A whole number by `ParseInt(text, 0, 64)`, then `ParseUint`: `0x`, `0o`, `0b` and a leading `0` set the base.
  static func integer(_ text: ArraySlice<UInt8>) -> ResolvedScalar? {
    let sign = Sign(of: text)
    let unsigned = sign == .none ? text : text.dropFirst()
    let (base, digits) = radix(of: unsigned)
    if let magnitude = magnitude(of: digits, base: base) { return signed(magnitude, sign) }
    // go-yaml tries `0b` once more with a parser that takes a sign, so `0b-1` is -1.
    guard base == 2, sign == .none, Sign(of: digits) != .none else { return nil }
    return magnitude(of: digits.dropFirst(), base: 2).flatMap { signed($0, Sign(of: digits)) }
  }

  /// A decimal number by `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`; nil when it overflows to infinity.
  static func float(_ text: ArraySlice<UInt8>) -> Double? {
    guard isDecimal(text), let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number
  }

  /// Whether the text is a decimal number, finite or not.
  static func isDecimal(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = Sign(of: text) == .none ? text : text.dropFirst()
    let whole = rest.prefix { $0.isDigit }.count
    rest = rest.dropFirst(whole)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.prefix { $0.isDigit }.count
      guard whole + fraction > 0 else { return false }
      rest = rest.dropFirst(fraction)
    } else if whole == 0 {
      return false
    }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    if Sign(of: rest) != .none { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy { $0.isDigit }
  }

  private enum Sign {
    case none, plus, minus

    init(of text: ArraySlice<UInt8>) {
      switch text.first {
      case UInt8(ascii: "+"): self = .plus
      case UInt8(ascii: "-"): self = .minus
      default: self = .none
      }
    }
  }

  private static func signed(_ magnitude: UInt64, _ sign: Sign) -> ResolvedScalar? {
    switch sign {
    case .minus:
      magnitude <= UInt64(Int64.max) + 1 ? .integer(Int64(bitPattern: 0 &- magnitude)) : nil
    case .none, .plus:
      if let number = Int64(exactly: magnitude) { .integer(number) } else { sign == .none ? .unsigned(magnitude) : nil }
    }
  }

  private static func radix(of text: ArraySlice<UInt8>) -> (base: UInt64, digits: ArraySlice<UInt8>) {
    guard text.first == UInt8(ascii: "0"), text.count > 1 else { return (10, text) }
    guard text.count > 2 else { return (8, text.dropFirst()) }
    switch text[text.startIndex + 1] | 0x20 {
    case UInt8(ascii: "x"): return (16, text.dropFirst(2))
    case UInt8(ascii: "o"): return (8, text.dropFirst(2))
    case UInt8(ascii: "b"): return (2, text.dropFirst(2))
    default: return (8, text.dropFirst())
    }
  }

  private static func magnitude(of digits: ArraySlice<UInt8>, base: UInt64) -> UInt64? {
    guard !digits.isEmpty else { return nil }
    var result: UInt64 = 0
    for byte in digits {
      guard let digit = byte.hexadecimalValue, UInt64(digit) < base else { return nil }
      let (product, overflows) = result.multipliedReportingOverflow(by: base)
      let (sum, carries) = product.addingReportingOverflow(UInt64(digit))
      guard !overflows, !carries else { return nil }
      result = sum
    }
    return result
  }
}

extension UInt8 {
  /// Whether the byte is `0` to `9`.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
