/// What a plain scalar is to go-yaml v2, before JSON narrows it.
enum ResolvedScalar: Equatable {
  case null
  case boolean(Bool)
  case integer(Int64)
  /// Beyond `Int64.max`: an unsigned number as a value, refused as a key.
  case unsigned(UInt64)
  /// May be infinite or NaN.
  case float(Double)
  case text
}

extension ResolvedScalar {
  /// Resolves the text of an untagged plain scalar by the rules of go-yaml v2 (`resolve.go`).
  ///
  /// O(bytes).
  init(plain text: ArraySlice<UInt8>) {
    guard let first = text.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      self = Self.word(text) ?? Self.number(text)
    case UInt8(ascii: "."):
      self = Self.word(text) ?? Self.fraction(text)
    case UInt8(ascii: "~"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      self = Self.word(text) ?? .text
    default:
      self = .text
    }
  }

  private static let longestWord = 5

  private static func word(_ text: ArraySlice<UInt8>) -> ResolvedScalar? {
    guard text.count <= longestWord else { return nil }
    switch String(decoding: text, as: UTF8.self) {
    case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": return .boolean(true)
    case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": return .boolean(false)
    case "~", "null", "Null", "NULL": return .null
    case ".nan", ".NaN", ".NAN": return .float(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .float(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .float(-.infinity)
    default: return nil
    }
  }

  private static func number(_ text: ArraySlice<UInt8>) -> ResolvedScalar {
    let digits = NumberText.withoutUnderscores(text)
    if let number = NumberText.integer(digits) { return number }
    return NumberText.float(digits).map(ResolvedScalar.float) ?? .text
  }

  /// A number that starts with its point is given to Go's `ParseFloat`, which is stricter about underscores.
  private static func fraction(_ text: ArraySlice<UInt8>) -> ResolvedScalar {
    guard NumberText.hasUnderscoresBetweenDigitsOnly(text) else { return .text }
    return NumberText.float(NumberText.withoutUnderscores(text)).map(ResolvedScalar.float) ?? .text
  }
}

extension ResolvedScalar {
  /// The value after the trip through JSON that kubectl sends every manifest on; nil for text.
  ///
  /// JSON prints 1.0 and 1e3 as `1` and `1000`, which the API machinery reads as integers; what does not fit
  /// `Int64` becomes a double.
  func scalarValue() -> ScalarValue? {
    switch self {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .unsigned(let number): .double(Double(number))
    case .float(let number): ShortestDigits.wholeNumber(number).map(ScalarValue.integer) ?? .double(number)
    case .text: nil
    }
  }
}
