/// Takes secrets out of what is told about requests.
public enum Redaction {
  /// What stands in the place of a secret.
  public static let mark = "REDACTED"

  /// The value of an HTTP header as it may be told.
  ///
  /// Credentials keep their scheme (RFC 9110 §11.4: `Authorization: Bearer …`); of cookies and of headers that are
  /// called keys, secrets or tokens nothing stays. Names of headers are compared without regard to capitals.
  public static func headerValue(_ value: String, of name: String) -> String {
    let name = name.lowercased()
    if name == "authorization" || name == "proxy-authorization" {
      guard let blank = value.firstIndex(of: " ") else { return mark }
      return value[...blank] + mark
    }
    let isSecret = name == "cookie" || name == "set-cookie" || isSecretName(name)
    return isSecret ? mark : value
  }

  /// A URL as it may be told: without its user information, which may be one token, and without the values of
  /// parameters that are called keys, secrets or tokens (RFC 3986 §3.2.1, §3.4).
  public static func url(_ url: String) -> String {
    let bytes = url.utf8
    let fragment = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let query = bytes[..<fragment].firstIndex(of: UInt8(ascii: "?")) ?? fragment
    return withoutUserInformation(url[..<query]) + withoutSecretParameters(url[query..<fragment])
      + withoutSecretParameters(url[fragment...])
  }

  private static func withoutUserInformation(_ url: Substring) -> String {
    // The scheme, a colon and two slashes; or the slashes alone (RFC 3986 §4.2).
    let slash = url.firstIndex(of: "/") ?? url.endIndex
    guard url[slash...].hasPrefix("//") else { return String(url) }
    let start = url.index(slash, offsetBy: 2)
    let authority = url[start...].prefix { $0 != "/" && $0 != "\\" }
    // An at sign in a password should be escaped and may not be: the last one is before the host.
    guard let at = authority.lastIndex(of: "@") else { return String(url) }
    return url[..<start] + mark + url[at...]
  }

  /// The parameters of a query, or of a fragment, which some identity providers put tokens into.
  private static func withoutSecretParameters(_ text: Substring) -> String {
    guard let sign = text.first else { return "" }
    let parameters = text.dropFirst().split(separator: "&", omittingEmptySubsequences: false).map { parameter in
      guard let equals = parameter.firstIndex(of: "="), isSecretName(parameter[..<equals].lowercased()) else {
        return String(parameter)
      }
      return parameter[...equals] + mark
    }
    return String(sign) + parameters.joined(separator: "&")
  }

  /// Whether what is called so is not to be seen. Better one too many: `continue` and `limit` are not among them.
  private static func isSecretName(_ name: String) -> Bool {
    ["token", "secret", "password", "passwd", "key", "signature", "credential", "assertion"].contains {
      name.contains($0)
    } || ["auth", "sig", "code", "jwt"].contains(name)
  }
}
