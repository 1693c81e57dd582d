import Resources

/// What a value of an AuthorizationPolicy must look like.
///
/// Source: Istio `pkg/config/security/security.go`.
enum AuthorizationValueForm {
  case text
  case address
  case port
  case serviceAccount
  case path

  /// What is wrong with a value; nil when nothing is. O(bytes).
  func problem(in value: String) -> String? {
    if value.isEmpty { return "an empty value matches nothing; write what to match, or remove it" }
    switch self {
    case .text: return nil
    case .address:
      let isFine = value.contains("/") ? IPAddressText.isRange(value) : IPAddressText.isAddress(value)
      return isFine ? nil : "'\(value)' is no IP address, and no range such as 10.0.0.0/8"
    case .port: return UInt16(value) == nil ? "'\(value)' is no port: write a number up to 65535" : nil
    case .serviceAccount: return Self.problem(inServiceAccount: value)
    case .path: return Self.problem(inPath: value)
    }
  }

  private static func problem(inServiceAccount value: String) -> String? {
    if value.contains("*") { return "'\(value)' has a wildcard, which service accounts cannot have" }
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
      return "'\(value)' is no service account: write its name, or namespace/name"
    }
    return nil
  }

  /// A path is a template when it has a part `{*}` or `{**}`; its other parts are literal (RFC 3986, `pchar`).
  private static func problem(inPath path: String) -> String? {
    let parts = path.split(separator: "/")
    let isTemplate = parts.contains { $0 == "{*}" || $0 == "{**}" }
    var isEnded = false
    for part in parts {
      if part == "{*}" || part == "{**}" {
        if isEnded { return "{**} must be the last template of the path '\(path)'" }
        isEnded = part == "{**}"
      } else if part.contains("{") || part.contains("}") {
        return "the path '\(path)' has a brace outside of the templates {*} and {**}"
      } else if isTemplate, !part.utf8.allSatisfy(literal.contains) {
        return "the part '\(part)' of the path template '\(path)' is not literal: templates are {*} and {**} alone"
      }
    }
    return nil
  }

  private static let literal = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%!$&'()+,;:@=".utf8
  )
}
