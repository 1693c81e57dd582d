extension HTTPURL {
  /// Reads an absolute http or https URL; without a scheme, `https` where `assumingHTTPS` is set, as in a kubeconfig.
  ///
  /// A fragment is dropped. User information, an unknown scheme, a bad port, white space and control characters are
  /// `HTTPError.invalidURL`, which does not repeat what may be a password.
  public init(parsing text: String, assumingHTTPS: Bool = false) throws(HTTPError) {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      throw .invalidURL("it holds white space or control characters")
    }
    let (scheme, rest) = try Self.splitScheme(text, assumingHTTPS: assumingHTTPS)
    let withoutFragment = rest.prefix { $0 != "#" }
    let authority = withoutFragment.prefix { $0 != "/" && $0 != "?" }
    let (host, port) = try Self.splitAuthority(authority)
    self.init(scheme, host: host, port: port)
    let target = withoutFragment[authority.endIndex...]
    path = String(target.prefix { $0 != "?" })
    query = target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) }
  }

  /// The URL that a redirect or a reference names, seen from this one: absolute, or a path with its query.
  public func resolving(_ reference: String) throws(HTTPError) -> HTTPURL {
    if reference.hasPrefix("//") { return try HTTPURL(parsing: "\(scheme.rawValue):\(reference)") }
    guard reference.hasPrefix("/") || reference.hasPrefix("?") else { return try HTTPURL(parsing: reference) }
    let base = reference.hasPrefix("?") ? path : ""
    return try HTTPURL(parsing: "\(scheme.rawValue)://\(authority)\(base)\(reference)")
  }

  private static func splitScheme(_ text: String, assumingHTTPS: Bool) throws(HTTPError) -> (Scheme, Substring) {
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    let rest = text[name.endIndex...]
    guard rest.hasPrefix("://") else {
      // `host:port` looks like a scheme, but for the slashes.
      guard assumingHTTPS, !text.isEmpty else { throw .invalidURL("it does not begin with http:// or https://") }
      return (.https, text[...])
    }
    guard let scheme = Scheme(rawValue: name.lowercased()) else {
      throw .invalidURL("its scheme is neither http nor https")
    }
    return (scheme, rest.dropFirst(3))
  }

  private static func splitAuthority(_ authority: Substring) throws(HTTPError) -> (String, UInt16?) {
    guard !authority.contains("@") else { throw .invalidURL("it holds a user name") }
    var host = authority
    var port: Substring?
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { throw .invalidURL("a bracket of its host is not closed") }
      host = authority[..<end].dropFirst()
      let rest = authority[end...].dropFirst()
      guard rest.isEmpty || rest.hasPrefix(":") else { throw .invalidURL("its port is not a number") }
      port = rest.isEmpty ? nil : rest.dropFirst()
    } else if let colon = authority.firstIndex(of: ":") {
      host = authority[..<colon]
      port = authority[authority.index(after: colon)...]
    }
    guard isHost(host, isBracketed: authority.hasPrefix("[")) else { throw .invalidURL("its host is not a name") }
    guard let port, !port.isEmpty else { return (String(host), nil) }
    guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(port) else {
      throw .invalidURL("its port is not a number up to 65535")
    }
    return (String(host), number)
  }

  /// Names in other scripts are let through: libcurl turns them into their ASCII form.
  private static func isHost(_ host: Substring, isBracketed: Bool) -> Bool {
    !host.isEmpty
      && host.utf8.allSatisfy { byte in
        if isBracketed { return PercentEncoding.isHexDigit(byte) || byte == 0x3A || byte == 0x2E || byte == 0x25 }
        return !"\"<>\\^`{|}[]%:,;'()!$&*+=".utf8.contains(byte)
      }
  }
}
