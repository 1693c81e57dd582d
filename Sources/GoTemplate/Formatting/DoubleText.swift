/// Floating-point numbers as Go's `fmt` and `encoding/json` write them.
enum DoubleText {
  /// `%v` and `%g`: an exponent below -4, or not below the precision, needs `e` notation.
  static func general(_ number: Double, precision: Int? = nil, mark: Character = "e") -> String {
    guard number.isFinite else { return special(number) }
    let digits = precision.map { DecimalDigits.exact(number).rounded(to: max(1, $0)) } ?? .shortest(number)
    let exponent = digits.digits.isEmpty ? 0 : digits.point - 1
    // ftoa.go: without a precision 6 decides, so that a million is 1e+06.
    var limit = precision.map { max(1, $0) } ?? 6
    if let precision, precision > digits.digits.count, digits.digits.count >= digits.point {
      limit = digits.digits.count
    }
    let sign = number.sign == .minus ? "-" : ""
    if exponent < -4 || exponent >= limit {
      return sign + digits.scientific(places: max(0, digits.digits.count - 1), mark: mark)
    }
    return sign + digits.fixed(places: max(0, digits.digits.count - digits.point))
  }

  /// `%f`
  static func fixed(_ number: Double, places: Int) -> String {
    guard number.isFinite else { return special(number) }
    let exact = DecimalDigits.exact(number)
    let sign = number.sign == .minus ? "-" : ""
    return sign + exact.rounded(to: exact.point + places).fixed(places: places)
  }

  /// `%e`
  static func scientific(_ number: Double, places: Int, mark: Character) -> String {
    guard number.isFinite else { return special(number) }
    let sign = number.sign == .minus ? "-" : ""
    return sign + DecimalDigits.exact(number).rounded(to: places + 1).scientific(places: places, mark: mark)
  }

  /// What `encoding/json` writes: plain up to 1e21, exponents without a leading zero.
  static func json(_ number: Double) -> String {
    let digits = DecimalDigits.shortest(number)
    let exponent = digits.digits.isEmpty ? 0 : digits.point - 1
    let sign = number.sign == .minus ? "-" : ""
    guard exponent < -6 || exponent >= 21 else {
      return sign + digits.fixed(places: max(0, digits.digits.count - digits.point))
    }
    var text = digits.scientific(places: max(0, digits.digits.count - 1), mark: "e")
    // encode.go: e-09 becomes e-9.
    if exponent < 0, exponent > -10 { text = text.dropLast(2) + String(-exponent) }
    return sign + text
  }

  private static func special(_ number: Double) -> String {
    number.isNaN ? "NaN" : number < 0 ? "-Inf" : "+Inf"
  }
}
