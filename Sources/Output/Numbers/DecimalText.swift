/// Numbers with a fixed number of digits behind the point.
public enum DecimalText {
  /// A number rounded to so many digits, at most 15: `3.14`, `-0.50`; `inf` and `nan` for what is no number.
  public static func text(of number: Double, digits: Int) -> String {
    let digits = max(0, min(15, digits))
    let scale = repeatElement(10.0, count: digits).reduce(1, *)
    let scaled = (number.magnitude * scale).rounded()
    guard scaled.isFinite, let units = Int64(exactly: scaled) else { return "\(number)" }
    let text = String(units)
    let sign = number < 0 && units > 0 ? "-" : ""
    guard digits > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }
}
