/// How a key that is not text becomes the name of a JSON member (sigs.k8s.io/yaml, `convertToJSONableObject`).
enum KeyText {
  /// The name; nil for keys that Kubernetes refuses: null and whole numbers beyond `Int64`.
  static func name(of scalar: ResolvedScalar, text: () -> String) -> String? {
    switch scalar {
    case .null, .unsigned: nil
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): name(of: Float(number))
    case .text: text()
    }
  }

  /// Go's `FormatFloat(number, 'g', -1, 32)`: the shortest digits, with an exponent below 1e-4 and from 1e6 on.
  private static func name(of number: Float) -> String {
    if number.isNaN { return ".nan" }
    if number.isInfinite { return number < 0 ? "-.inf" : ".inf" }
    if number == 0 { return number.sign == .minus ? "-0" : "0" }
    let sign = number < 0 ? "-" : ""
    let (digits, point) = ShortestDigits.digits(of: number.magnitude.description)
    let exponent = point - 1
    if exponent < -4 || exponent >= 6 {
      let fraction = digits.dropFirst()
      let magnitude = String(exponent.magnitude)
      return sign + digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + (exponent < 0 ? "e-" : "e+")
        + (magnitude.count < 2 ? "0" : "") + magnitude
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
