import Resources

/// What the value of an annotation must look like.
///
/// Source: Istio `pkg/kube/inject/validate.go`.
enum AnnotationForm {
  case text
  case boolean
  case number
  case port
  case ports
  case allOrPorts
  case ranges
  case allOrRanges
  case interceptionMode

  /// What is wrong with a value; nil when nothing is. O(bytes).
  func problem(in value: String) -> String? {
    switch self {
    case .text: return nil
    case .boolean:
      let words = ["1", "t", "T", "true", "TRUE", "True", "0", "f", "F", "false", "FALSE", "False"]
      return words.contains(value) ? nil : "'\(value)' is neither true nor false"
    case .number: return UInt32(value) == nil ? "'\(value)' is no whole number" : nil
    case .port: return Self.isPort(value[...]) ? nil : "'\(value)' is no port"
    case .allOrPorts where value == "*", .allOrRanges where value == "*": return nil
    case .ports, .allOrPorts:
      return Self.items(value).first { !Self.isPort($0) }.map { "'\($0)' is no port" }
    case .ranges, .allOrRanges:
      return Self.items(value).first { !IPAddressText.isRange(String($0)) }
        .map { "'\($0)' is no range of addresses, such as 10.0.0.0/8" }
    case .interceptionMode:
      return ["REDIRECT", "TPROXY", "NONE"].contains(value) ? nil : "'\(value)' is none of REDIRECT, TPROXY and NONE"
    }
  }

  private static func items(_ text: String) -> [Substring] {
    text.allSatisfy(\.isWhitespace) ? [] : text.split(separator: ",", omittingEmptySubsequences: false)
  }

  private static func isPort(_ text: Substring) -> Bool {
    let digits = text.drop { $0 == " " }
    return UInt16(digits.prefix { $0 != " " }) != nil && digits.drop { $0 != " " }.allSatisfy { $0 == " " }
  }
}
