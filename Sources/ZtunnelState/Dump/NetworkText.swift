/// Addresses as a ztunnel writes them: `network/10.0.0.1`.
enum NetworkText {
  /// The address without its network.
  static func address(_ text: String) -> String {
    text.firstIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text
  }

  /// The host and the port of `10.0.0.1:80` and `[::1]:80`; nil where there is no port.
  static func hostAndPort(_ text: String) -> (host: String, port: String)? {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let (host, port) = (text[..<colon], String(text[text.index(after: colon)...]))
    if host.hasPrefix("["), host.hasSuffix("]") { return (String(host.dropFirst().dropLast()), port) }
    return host.contains(":") ? nil : (String(host), port)
  }

  /// A host and a port in one; an IPv6 address gets brackets.
  static func joined(_ host: String, _ port: String) -> String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  /// Whether two names are one but for their capitals, as istioctl's filters take it.
  static func isSame(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }
}
