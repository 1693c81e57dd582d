/// The name of a header in a match that stands for a claim of a token: `@request.auth.claims.group` or
/// `@request.auth.claims[group]`.
///
/// Source: Istio `pkg/jwt`, `ToRoutingClaim`.
enum ClaimName {
  private static let prefix = "@request.auth.claims"

  /// Whether a header's name begins as a claim's does.
  static func isMeant(by name: String) -> Bool {
    name.utf8.first == UInt8(ascii: "@") && name.lowercased().hasPrefix(prefix)
  }

  /// Whether a header's name is a claim.
  static func isClaim(_ name: String) -> Bool {
    guard isMeant(by: name) else { return false }
    let path = name.utf8.dropFirst(prefix.utf8.count)
    if path.first == UInt8(ascii: ".") { return path.count > 1 }
    return path.first == UInt8(ascii: "[") && path.last == UInt8(ascii: "]") && path.count > 2
  }
}
