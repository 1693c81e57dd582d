/// The value syntaxes of annotations; each `problem` tells what is wrong with a text, or nil.
enum AnnotationSyntax {
  /// The words that Go's `strconv.ParseBool` reads.
  static func boolean(_ text: String) -> Bool? {
    switch text {
    case "1", "t", "T", "true", "TRUE", "True": true
    case "0", "f", "F", "false", "FALSE", "False": false
    default: nil
    }
  }

  static func problem(inBoolean text: String) -> String? {
    boolean(text) == nil ? "use true or false" : nil
  }

  static func problem(inNumber text: String) -> String? {
    isNumber(text) && UInt32(text) != nil ? nil : "use a whole number from 0 to 4294967295"
  }

  static func problem(inPort text: String) -> String? {
    let port = text.trimmed
    return isNumber(port) && UInt16(port) != nil ? nil : "failed parsing port '\(text)'"
  }

  /// A list of ports; an empty text is an empty list.
  static func problem(inPorts text: String) -> String? {
    guard !text.trimmed.isEmpty else { return nil }
    return text.split(separator: ",", omittingEmptySubsequences: false)
      .lazy.compactMap { problem(inPort: String($0)) }.first
  }

  /// A list of CIDR ranges; an empty text is an empty list.
  static func problem(inRanges text: String) -> String? {
    guard !text.isEmpty else { return nil }
    return text.split(separator: ",", omittingEmptySubsequences: false)
      .first { AddressRange(String($0)) == nil }
      .map { "failed parsing cidr '\($0)'" }
  }

  /// A Kubernetes quantity (apimachinery resource.ParseQuantity): sign, decimal digits, and a suffix or an exponent.
  static func problem(inQuantity text: String) -> String? {
    var rest = text[...]
    if let sign = rest.first, sign == "+" || sign == "-" { rest.removeFirst() }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let suffix = String(rest.dropFirst(number.count))
    let points = number.filter { $0 == "." }.count
    guard number.count > points, points <= 1, isQuantitySuffix(suffix) else {
      return "use a quantity such as 100m or 128Mi"
    }
    return nil
  }

  private static func isQuantitySuffix(_ suffix: String) -> Bool {
    switch suffix {
    case "", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei": return true
    default:
      guard let exponent = suffix.first, exponent == "e" || exponent == "E" else { return false }
      return Int32(suffix.dropFirst()) != nil
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension String {
  /// The text without spaces, tabs and line breaks at both ends.
  var trimmed: String {
    let characters = drop { $0.isWhitespace }
    return String(
      characters[..<(characters.lastIndex { !$0.isWhitespace }.map(characters.index(after:)) ?? characters.startIndex)]
    )
  }
}
