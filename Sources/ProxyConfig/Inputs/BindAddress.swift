import Resources

/// Where rules want a proxy to listen.
enum BindAddress {
  private static let scheme = "unix://"

  /// Whether Envoy can listen there: an IP address, or a socket with a path.
  static func isUsable(_ text: String) -> Bool {
    if text.hasPrefix(scheme) { return text.utf8.count > scheme.utf8.count }
    return IPAddressText.isAddress(text)
  }

  /// The address; empty where nothing usable is written.
  static func usable(_ text: String) -> String { isUsable(text) ? text : "" }
}
