/// A Kubernetes quantity (apimachinery resource.Quantity).
enum Quantity {
  /// The shortest way to write a quantity, as Kubernetes writes it: `1024Mi` is `1Gi`, `2000m` is `2`.
  ///
  /// Text that is no quantity, or too large for exact arithmetic, stays as it is.
  static func canonical(_ text: String) -> String {
    if isSurelyCanonical(text) { return text }
    let isNegative = text.hasPrefix("-")
    let unsigned = text.drop { $0 == "-" || $0 == "+" }
    let number = unsigned.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let suffix = String(unsigned.dropFirst(number.count))
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !number.isEmpty else { return text }
    let fraction = parts.count == 2 ? trimmed(parts[1]) : ""
    if let power = binary[suffix] {
      guard fraction.isEmpty, let amount = Int64(whole) else { return text }
      return sign(isNegative, amount) + binary(amount, power)
    }
    guard let exponent = decimal[suffix] ?? scientific(suffix), let digits = Int64(String(whole) + fraction) else {
      return text
    }
    return sign(isNegative, digits) + decimal(digits, exponent - fraction.count, suffix)
  }

  /// Whether a quick look shows that a quantity cannot be written shorter: a whole number of its unit, but of no larger one.
  private static func isSurelyCanonical(_ text: String) -> Bool {
    let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...15).contains(digits.count), digits.first != UInt8(ascii: "0") else { return false }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    switch text.utf8.dropFirst(digits.count).reduce(0, { $0 << 8 | Int($1) }) {
    case 0, 0x6D: return !number.isMultiple(of: 1000)  // "" and "m"
    case 0x4B69, 0x4D69, 0x4769: return !number.isMultiple(of: 1024)  // "Ki", "Mi" and "Gi"
    default: return false
    }
  }

  private static let binary = ["Ki": 1, "Mi": 2, "Gi": 3, "Ti": 4, "Pi": 5, "Ei": 6]
  private static let decimal = ["n": -9, "u": -6, "m": -3, "": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18]

  private static func sign(_ isNegative: Bool, _ amount: Int64) -> String { isNegative && amount != 0 ? "-" : "" }

  private static func trimmed(_ fraction: Substring) -> String {
    var fraction = fraction
    while fraction.last == "0" { fraction.removeLast() }
    return String(fraction)
  }

  private static func binary(_ amount: Int64, _ power: Int) -> String {
    guard amount != 0 else { return "0" }
    var (amount, power) = (amount, power)
    while amount % 1024 == 0, power < 6 {
      amount /= 1024
      power += 1
    }
    return String(amount) + (binary.first { $0.value == power }?.key ?? "")
  }

  /// Digits times a power of ten: as few digits as the suffixes, which are powers of a thousand, allow.
  private static func decimal(_ digits: Int64, _ exponent: Int, _ suffix: String) -> String {
    guard digits != 0 else { return "0" }
    var (digits, exponent) = (digits, exponent)
    while digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    // Nothing is finer than a billionth: Kubernetes rounds up.
    while exponent < -9 {
      digits = digits / 10 + (digits % 10 == 0 ? 0 : 1)
      exponent += 1
    }
    while !exponent.isMultiple(of: 3) || exponent > 18 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return String(digits) + "e\(exponent)" }
      digits = product
      exponent -= 1
    }
    if suffix.hasPrefix("e") || suffix.hasPrefix("E") && suffix.count > 1 {
      return exponent == 0 ? String(digits) : "\(digits)e\(exponent)"
    }
    return String(digits) + (decimal.first { $0.value == exponent }?.key ?? "")
  }

  private static func scientific(_ suffix: String) -> Int? {
    guard let mark = suffix.first, mark == "e" || mark == "E", let exponent = Int(suffix.dropFirst()) else {
      return nil
    }
    return (-30...30).contains(exponent) ? exponent : nil
  }
}
