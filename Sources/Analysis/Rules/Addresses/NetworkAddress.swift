import Resources

/// Addresses that listeners bind and endpoints have.
///
/// Source: Istio `pkg/config/validation/agent/validation.go`, `ValidateIPAddress`, `ValidateIPSubnet`;
/// `validation.go`, `ValidateUnixAddress`.
enum NetworkAddress {
  static let unixScheme = "unix://"

  /// Whether a text is an address or a block of addresses, such as `10.0.0.0/8`.
  static func isBlock(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return IPAddressText.isAddress(text) }
    guard IPAddressText.isAddress(String(parts[0])), parts[1].allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return false
    }
    guard !(parts[1].count > 1 && parts[1].hasPrefix("0")), let bits = Int(parts[1]) else { return false }
    return bits <= (parts[0].contains(":") ? 128 : 32)
  }

  /// Whether a text names a Unix socket.
  static func isUnix(_ text: String) -> Bool { text.hasPrefix(unixScheme) }

  /// What is wrong with the path of a Unix socket, to follow the text; nil when it is good or no socket.
  static func unixFlaw(in text: String) -> String? {
    guard isUnix(text) else { return nil }
    let path = text.dropFirst(unixScheme.count)
    if path.isEmpty { return "names no path after unix://" }
    if path.hasPrefix("@") { return nil }
    return path.hasPrefix("/") && !path.hasSuffix("/")
      ? nil : "is no absolute path of a socket; write unix:///path/to/socket, or unix://@name for an abstract one"
  }
}
