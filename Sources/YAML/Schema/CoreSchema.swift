/// The core schema's tag resolution (YAML 1.2.2 §10.3.2).
enum CoreSchema {
  /// What the text of an untagged plain scalar stands for. O(bytes).
  static func resolve(_ text: ArraySlice<UInt8>) -> ResolvedScalar {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return special(text) ?? integer(text) ?? float(text)
    default: return word(text)
    }
  }

  private static let longestWord = 5

  private static func word(_ text: ArraySlice<UInt8>) -> ResolvedScalar {
    guard text.count <= longestWord else { return .text }
    switch String(decoding: text, as: UTF8.self) {
    case "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: return .text
    }
  }

  private static func special(_ text: ArraySlice<UInt8>) -> ResolvedScalar? {
    guard text.count <= longestWord else { return nil }
    switch String(decoding: text, as: UTF8.self) {
    case ".nan", ".NaN", ".NAN": return .float(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .float(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .float(-.infinity)
    default: return nil
    }
  }

  /// `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`; a leading zero does not make a number octal.
  private static func integer(_ text: ArraySlice<UInt8>) -> ResolvedScalar? {
    if text.starts(with: "0o".utf8) || text.starts(with: "0x".utf8) {
      guard text.dropFirst(2).allSatisfy({ $0.hexadecimalValue != nil }) else { return nil }
      return NumberText.integer(text)
    }
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard !significant.isEmpty else { return .integer(0) }
    return NumberText.integer(isNegative ? [UInt8(ascii: "-")] + significant : significant)
  }

  private static func float(_ text: ArraySlice<UInt8>) -> ResolvedScalar {
    guard NumberText.isDecimal(text), let number = Double(String(decoding: text, as: UTF8.self)) else { return .text }
    return .float(number)
  }
}
