/// The scheme of a URL (RFC 3986 §3.1).
enum URLScheme {
  /// The scheme in lower case; nil when the text has none.
  static func of(_ url: String) -> String? {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = url[..<colon]
    guard let first = scheme.utf8.first, letters.contains(first), scheme.utf8.allSatisfy(characters.contains) else {
      return nil
    }
    return scheme.lowercased()
  }

  private static let letters = ByteClass("", "az", "AZ")
  private static let characters = ByteClass("+-.", "az", "AZ", "09")
}
