import Resources

/// A host with or without a port, as requests name it (RFC 9110 §7.2).
public struct AuthorityText: WrittenValue {
  /// The host.
  public let host: String
  /// The port; nil when none is named.
  public let port: RoutePort?

  /// Reads `example.com` or `example.com:8443`.
  public init(_ text: String) throws(WritingMistake) {
    var host = text[...]
    var port: RoutePort?
    if let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")), !text.hasSuffix("]") {
      host = text[..<colon]
      port = try RoutePort(String(text[text.utf8.index(after: colon)...]))
    }
    let isAddress = host.hasPrefix("[") && host.hasSuffix("]") && host.utf8.count > 2
    guard isAddress || TextForm.dnsSubdomain.matches(ArraySlice(host.lowercased().utf8)) else {
      throw .malformed(expected: "a host such as example.com or example.com:8443")
    }
    self.host = String(host)
    self.port = port
  }

  /// As it was written.
  public var description: String { host + (port.map { ":\($0)" } ?? "") }
}
