import Resources

/// A cookie that keeps a client at one endpoint: `user` or `user,1h`; without a time it lives as long as the browser.
public struct CookieHash: WrittenValue {
  /// The cookie.
  public let name: String
  /// How long one that the proxy makes lives, as Go writes it.
  public let lifetime: String

  /// Reads a cookie.
  public init(_ text: String) throws(WritingMistake) {
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    name = try FieldName(parts.first ?? "").description
    guard parts.count > 1 else {
      // Without any time Envoy makes no cookie; 0s is one of the session (`envoy/config/route/v3/route_components.proto`,
      // `RouteAction.HashPolicy.Cookie.ttl`).
      lifetime = "0s"
      return
    }
    guard let length = DurationText.nanoseconds(ArraySlice(parts[1].utf8)), length >= 0 else {
      throw .malformed(expected: "a time behind the cookie, such as hash:cookie=user,1h")
    }
    lifetime = length == 0 ? "0s" : parts[1]
  }

  /// As it is written on the command line.
  public var description: String { "\(name),\(lifetime)" }
}
