/// A finite double's decimal digits, from which every way to print it follows (Go's strconv/ftoa.go).
struct DecimalDigits {
  /// Values from 0 to 9, without zeros at either end; none for zero.
  private(set) var digits: [UInt8]
  /// How many digits stand before the point; negative for zeros behind it.
  private(set) var point: Int

  /// The fewest digits that read back as the same number.
  static func shortest(_ number: Double) -> DecimalDigits {
    let parts = number.magnitude.description.utf8.split { $0 | 0x20 == UInt8(ascii: "e") }
    let mantissa = parts.first ?? ""[...].utf8
    let exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }.count
    let digits = mantissa.filter(TemplateLexer.isDigit).map { $0 - UInt8(ascii: "0") }
    return DecimalDigits(digits: digits, point: whole + exponent)
  }

  /// All digits of the binary number: at most some hundreds.
  static func exact(_ number: Double) -> DecimalDigits {
    guard number != 0, number.isFinite else { return DecimalDigits(digits: [], point: 0) }
    var power = Int(number.exponent) - 52
    // The significand as a whole number, read from the bits because conversions of huge values would trap.
    let bits = number.bitPattern & 0xF_FFFF_FFFF_FFFF
    let mantissa = number.isNormal ? bits | 0x10_0000_0000_0000 : bits
    if !number.isNormal { power = -1074 }
    var digits: [UInt8] = String(mantissa).utf8.reversed().map { $0 - UInt8(ascii: "0") }
    // m·2^-k is m·5^k with the point moved k digits.
    for _ in 0..<abs(power) { multiply(&digits, by: power > 0 ? 2 : 5) }
    return DecimalDigits(digits: digits.reversed(), point: digits.count + min(0, power))
  }

  private init(digits: [UInt8], point: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    var kept = Array(digits.dropFirst(leading))
    while kept.last == 0 { kept.removeLast() }
    self.digits = kept
    self.point = kept.isEmpty ? 0 : point - leading
  }

  private static func multiply(_ digits: inout [UInt8], by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let product = digits[index] * factor + carry
      digits[index] = product % 10
      carry = product / 10
    }
    if carry > 0 { digits.append(carry) }
  }

  /// Keeps so many digits, rounding half to even as the exact digits demand.
  func rounded(to count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    guard count >= 0 else { return DecimalDigits(digits: [], point: 0) }
    let rest = digits[count...]
    let isHalf = rest.first == 5 && rest.count == 1
    let isOdd = count > 0 && digits[count - 1] % 2 == 1
    var kept = Array(digits[..<count])
    guard (rest.first ?? 0) > 5 || (rest.first == 5 && (!isHalf || isOdd)) else {
      return DecimalDigits(digits: kept, point: point)
    }
    var index = count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    guard index >= 0 else { return DecimalDigits(digits: [1], point: point + 1) }
    kept[index] += 1
    return DecimalDigits(digits: kept, point: point)
  }

  /// The digit at a place after the first one; zero beyond those there are.
  private func digit(_ index: Int) -> Character {
    guard digits.indices.contains(index) else { return "0" }
    return Character(Unicode.Scalar(digits[index] + UInt8(ascii: "0")))
  }

  /// `123.45` with so many places.
  func fixed(places: Int) -> String {
    var text = point > 0 ? "" : "0"
    for index in 0..<max(0, point) { text.append(digit(index)) }
    guard places > 0 else { return text }
    text.append(".")
    for place in 0..<places { text.append(digit(point + place)) }
    return text
  }

  /// `1.2345e+02` with so many places.
  func scientific(places: Int, mark: Character) -> String {
    var text = String(digit(0))
    if places > 0 {
      text.append(".")
      for place in 1...places { text.append(digit(place)) }
    }
    let exponent = digits.isEmpty ? 0 : point - 1
    text.append(mark)
    text.append(exponent < 0 ? "-" : "+")
    return text + (abs(exponent) < 10 ? "0" : "") + String(abs(exponent))
  }
}
