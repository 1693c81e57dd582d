/// The shortest decimal digits that stand for a floating-point number, which is what Go prints.
enum ShortestDigits {
  /// The significant digits of a finite positive number's `description`, and how many of them stand before the point.
  static func digits(of description: String) -> (digits: String, point: Int) {
    let parts = description.split(separator: "e")
    let mantissa = parts.first?.split(separator: ".") ?? []
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let whole = mantissa.first ?? ""
    var digits = Substring(whole + (mantissa.count > 1 ? mantissa[1] : ""))
    let zeros = digits.prefix { $0 == "0" }.count
    digits = digits.dropFirst(zeros)
    while digits.last == "0" { digits.removeLast() }
    return (String(digits), whole.count + exponent - zeros)
  }

  /// The whole number that Go prints for a double: its shortest digits, padded with zeros; nil beyond `Int64`.
  static func wholeNumber(_ number: Double) -> Int64? {
    guard number.magnitude <= 0x1p63 else { return nil }
    // `Int64(exactly:)` would make debug builds need libm.
    if number.magnitude < 0x1p53 {
      let whole = Int64(number)
      return Double(whole) == number ? whole : nil
    }
    let (digits, point) = digits(of: number.magnitude.description)
    guard point >= digits.count else { return nil }
    return Int64((number < 0 ? "-" : "") + digits + String(repeating: "0", count: point - digits.count))
  }
}
