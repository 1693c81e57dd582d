/// One `%` of a format: its flags, width, precision and verb.
struct FormatDirective {
  /// Wider or more precise is an error in Go, too.
  static let largestWidth = 1_000_000

  var isLeft = false
  var hasPlus = false
  var hasSpace = false
  var hasSharp = false
  var hasZero = false
  var width: Int?
  var precision: Int?
  var verb: Unicode.Scalar = "v"

  /// The text filled up to the width.
  func padded(_ text: String, zeros: Bool = false) -> String {
    let missing = (width ?? 0) - text.unicodeScalars.count
    guard missing > 0 else { return text }
    if isLeft { return text + String(repeating: " ", count: missing) }
    guard hasZero, zeros else { return String(repeating: " ", count: missing) + text }
    let sign = text.prefix { "+- ".contains($0) }
    return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
  }

  func format(_ number: Int) -> String? {
    switch verb {
    case "v", "d": return integer(number, radix: 10)
    case "b": return integer(number, radix: 2, prefix: "0b")
    case "o": return integer(number, radix: 8, prefix: "0")
    case "O": return padded((number < 0 ? "-0o" : "0o") + String(number.magnitude, radix: 8))
    case "x": return integer(number, radix: 16, prefix: "0x")
    case "X": return integer(number, radix: 16, prefix: "0X", uppercase: true)
    case "c": return padded(character(number))
    case "q": return padded(GoQuote.quoted(character(number), quote: "'", asciiOnly: hasPlus))
    case "U": return padded("U+" + GoQuote.padded(UInt32(clamping: number), 4, uppercase: true))
    default: return nil
    }
  }

  func format(_ number: Double) -> String? {
    var text: String
    switch verb {
    case "v", "g": text = DoubleText.general(number, precision: precision)
    case "G": text = DoubleText.general(number, precision: precision, mark: "E")
    case "f", "F": text = DoubleText.fixed(number, places: precision ?? 6)
    case "e": text = DoubleText.scientific(number, places: precision ?? 6, mark: "e")
    case "E": text = DoubleText.scientific(number, places: precision ?? 6, mark: "E")
    default: return nil
    }
    if text.hasPrefix("+"), !hasPlus { text.removeFirst() }
    if !text.hasPrefix("-"), !text.hasPrefix("+") { text = sign + text }
    return padded(number.isInfinite && !hasPlus && number > 0 ? "+Inf" : text, zeros: number.isFinite)
  }

  func format(_ text: String) -> String? {
    let kept = precision.map { String(String.UnicodeScalarView(text.unicodeScalars.prefix($0))) } ?? text
    switch verb {
    case "v", "s": return padded(kept)
    case "q":
      let isRaw = hasSharp && !kept.utf8.contains { $0 == UInt8(ascii: "`") || $0 < 0x20 && $0 != 9 || $0 == 0x7F }
      return padded(isRaw ? "`" + kept + "`" : GoQuote.quoted(kept, asciiOnly: hasPlus))
    case "x", "X":
      let bytes = precision.map { Array(text.utf8.prefix($0)) } ?? Array(text.utf8)
      let separator = hasSpace ? " " : ""
      return padded(bytes.map { GoQuote.padded(UInt32($0), 2, uppercase: verb == "X") }.joined(separator: separator))
    default: return nil
    }
  }

  private var sign: String { hasPlus ? "+" : hasSpace ? " " : "" }

  private func integer(_ number: Int, radix: Int, prefix: String = "", uppercase: Bool = false) -> String {
    var digits = String(number.magnitude, radix: radix, uppercase: uppercase)
    if let precision {
      digits = number == 0 && precision == 0 ? "" : digits
      digits = String(repeating: "0", count: max(0, precision - digits.utf8.count)) + digits
    }
    if hasSharp, verb != "d", verb != "v" { digits = prefix + digits }
    return padded((number < 0 ? "-" : sign) + digits, zeros: precision == nil)
  }

  private func character(_ number: Int) -> String {
    String(UInt32(exactly: number).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
  }
}
