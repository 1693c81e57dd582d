/// A number that is not negative, as people write it: `99.5` is 995 with one digit behind the point.
struct DecimalNumber: Hashable, Sendable {
  private static let mostDigits = 15

  /// The number without its point.
  let units: Int
  /// How many digits stand behind the point.
  let digits: Int

  /// Takes a number apart from its point; zeros at the end are left out.
  init(units: Int, digits: Int) {
    var (units, digits) = (max(0, units), max(0, digits))
    while digits > 0, units % 10 == 0 { (units, digits) = (units / 10, digits - 1) }
    (self.units, self.digits) = (units, digits)
  }

  /// Reads digits, perhaps with a point between them; nil for other texts, and for more than 15 digits.
  init?(_ text: some StringProtocol) {
    var (units, digits, count) = (0, 0, 0)
    var isBehindPoint = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), !isBehindPoint, count > 0 {
        isBehindPoint = true
        continue
      }
      guard 0x30...0x39 ~= byte, count < Self.mostDigits else { return nil }
      units = units * 10 + Int(byte - 0x30)
      count += 1
      if isBehindPoint { digits += 1 }
    }
    guard count > 0, !isBehindPoint || digits > 0 else { return nil }
    self.init(units: units, digits: digits)
  }

  /// The number as so many units of one digit more or less behind the point; nil where digits would be lost.
  func scaled(toDigits wanted: Int) -> Int128? {
    guard wanted >= digits else { return nil }
    return repeatElement(10, count: wanted - digits).reduce(Int128(units), *)
  }

  /// What the units have to be divided by.
  var divisor: Int128 { repeatElement(10, count: digits).reduce(1, *) }
}

extension DecimalNumber: CustomStringConvertible {
  /// The number, without zeros at the end.
  var description: String {
    guard digits > 0 else { return "\(units)" }
    let text = "\(units)"
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }
}
