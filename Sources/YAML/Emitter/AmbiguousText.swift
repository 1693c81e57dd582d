/// Texts that some YAML reader takes for something else than a string when they are plain.
///
/// The union of go-yaml v2 (Kubernetes), the YAML 1.2 core schema (1.2.2 §10.3.2) and the YAML 1.1 types
/// (yaml.org/type); where the readers differ on the placing of underscores or colons, the wider rule holds.
enum AmbiguousText {
  /// Whether plain text would not be read as this string by every reader.
  ///
  /// O(bytes).
  static func isAmbiguous(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "<"):
      // YAML 1.1 "value" and "merge"
      return text.elementsEqual("=".utf8) || text.elementsEqual("<<".utf8)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return ResolvedScalar(plain: text) != .text || isNumber(text) || isDate(text)
    default:
      return ResolvedScalar(plain: text) != .text
    }
  }

  /// Whether text begins like a YAML 1.1 timestamp: `2001-1-1`, then nothing or a time.
  static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    guard takeDigits(&rest, 4...4), take(&rest, "-"), takeDigits(&rest, 1...2), take(&rest, "-"),
      takeDigits(&rest, 1...2)
    else { return false }
    guard let next = rest.first else { return true }
    return [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "), UInt8(ascii: "\t")].contains(next)
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = NumberText.withoutUnderscores(text)
    if NumberText.isDecimal(digits) || isSexagesimal(digits) { return true }
    let unsigned = digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") ? digits.dropFirst() : digits
    guard unsigned.count > 2, unsigned.first == UInt8(ascii: "0") else { return false }
    let base: UInt32
    switch unsigned[unsigned.startIndex + 1] | 0x20 {
    case UInt8(ascii: "x"): base = 16
    case UInt8(ascii: "o"): base = 8
    case UInt8(ascii: "b"): base = 2
    default: return false
    }
    return unsigned.dropFirst(2).allSatisfy { ($0.hexadecimalValue ?? base) < base }
  }

  /// `[-+]?[0-9]+(:[0-9]{1,2})+(\.[0-9]*)?`: YAML 1.1 counts such text in base 60.
  static func isSexagesimal(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
    guard takeDigits(&rest, 1...Int.max), take(&rest, ":"), takeDigits(&rest, 1...2) else { return false }
    while take(&rest, ":") {
      guard takeDigits(&rest, 1...2) else { return false }
    }
    if take(&rest, ".") { _ = takeDigits(&rest, 0...Int.max) }
    return rest.isEmpty
  }

  private static func takeDigits(_ text: inout ArraySlice<UInt8>, _ allowed: ClosedRange<Int>) -> Bool {
    let count = text.prefix { $0.isDigit }.count
    text = text.dropFirst(count)
    return allowed.contains(count)
  }

  private static func take(_ text: inout ArraySlice<UInt8>, _ mark: Unicode.Scalar) -> Bool {
    guard text.first == UInt8(ascii: mark) else { return false }
    text = text.dropFirst()
    return true
  }
}
