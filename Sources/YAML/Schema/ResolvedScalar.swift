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

  /// Whether one of the words below begins so: most text is told by its first byte.
  private static func beginsWord(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "o"): true
    default:
      byte == UInt8(ascii: "~") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
  }

  /// Whether plain text can only be text; false where it takes a closer look, as at a number.
  static func isSurelyText(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return false
    default:
      guard text.count <= longestWord, beginsWord(first) else { return true }
      return !foldedWords.contains(folded(packed(text)))
    }
  }

  /// The words below in lower case, but for those that begin like a number.
  private static let foldedWords = ["y", "n", "on", "no", "yes", "off", "true", "null", "false", "~"].map {
    folded(packed($0.utf8))
  }

  @inline(__always)
  private static func folded(_ bytes: UInt64) -> UInt64 { bytes | 0x2020_2020_2020_2020 }

  /// The words that are more than text, by their bytes as one number.
  private static let words: [(bytes: UInt64, value: ResolvedScalar)] = {
    let truths = ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"]
    let falsehoods = ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"]
    let nothings = ["~", "null", "Null", "NULL"]
    let infinities = [".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"]
    return truths.map { (packed($0.utf8), .boolean(true)) } + falsehoods.map { (packed($0.utf8), .boolean(false)) }
      + nothings.map { (packed($0.utf8), .null) } + [".nan", ".NaN", ".NAN"].map { (packed($0.utf8), .float(.nan)) }
      + infinities.map { (packed($0.utf8), .float(.infinity)) }
      + ["-.inf", "-.Inf", "-.INF"].map { (packed($0.utf8), .float(-.infinity)) }
  }()

  /// At most eight bytes as one number; none of them is NUL in a word.
  @inline(__always)
  private static func packed(_ text: some Sequence<UInt8>) -> UInt64 {
    text.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func word(_ text: ArraySlice<UInt8>) -> ResolvedScalar? {
    guard text.count <= longestWord, let first = text.first, beginsWord(first) else { return nil }
    let bytes = packed(text)
    return words.first { $0.bytes == bytes }?.value
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
