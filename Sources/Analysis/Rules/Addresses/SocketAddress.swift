/// Unix sockets that listeners bind and endpoints have.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateUnixAddress`.
enum SocketAddress {
  static let unixScheme = "unix://"

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
