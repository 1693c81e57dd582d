// Patterns of the CRDs of Istio and the Gateway API for values.
extension TextForm {
  /// A SHA-256 sum, or nothing.
  public static let sha256 = TextForm("64 hexadecimal digits in lower case") { bytes in
    bytes.isEmpty || bytes.count == 64 && bytes.allSatisfy(ByteClass("", "af", "09").contains)
  }
  /// The name of a header as Istio takes it.
  public static let headerName = TextForm("a header name: letters, digits, '-' and '_'") { bytes in
    !bytes.isEmpty && bytes.allSatisfy(ByteClass("-_", "az", "AZ", "09").contains)
  }
  /// The name of a header or method (RFC 9110 §5.6.2, `token`).
  public static let headerToken = TextForm("letters, digits and the characters !#$%&'*+-.^_`|~") { bytes in
    !bytes.isEmpty && bytes.allSatisfy(tokenCharacters.contains)
  }
  /// The protocol of a Gateway API listener: a name, or a domain and a name.
  public static let listenerProtocol = TextForm("a protocol, such as HTTP, or a domain and a name") { bytes in
    isFramed(bytes, ends: .alphanumeric, inner: labelCharacters) || endsWithName(bytes, .alphanumeric)
  }
  /// The type of a Gateway API address. The pattern lacks brackets, so it takes more than it means.
  public static let addressType = TextForm("IPAddress, Hostname, NamedAddress, or a domain and a path") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasPrefix("Hostname") || text.containsText("IPAddress") || text.containsText("NamedAddress")
      || endsWithName(bytes, pathCharacters)
  }
  /// The name of a port of a WorkloadEntry: a DNS label of less than 63 characters.
  public static let portName = TextForm("less than 63 letters, digits and '-', with a letter or digit at both ends") {
    $0.count < 63 && isFramed($0, ends: .alphanumeric, inner: labelCharacters)
  }
  /// The number of a port, as the key of a map.
  public static let portNumber = TextForm("a port between 1 and 65535") { bytes in
    Int(String(decoding: bytes, as: UTF8.self)).map { (1...65_535).contains($0) } ?? false
  }
  /// A duration of the Gateway API (GEP-2257): up to four numbers of up to five digits with units.
  public static let gatewayDuration = TextForm("a duration such as 500ms or 1h30m") { bytes in
    var rest = bytes
    var parts = 0
    while !rest.isEmpty {
      let digits = rest.prefix(while: ByteClass.digit.contains)
      rest = rest.dropFirst(digits.count)
      let units = rest.prefix { !ByteClass.digit.contains($0) }
      rest = rest.dropFirst(units.count)
      parts += 1
      guard (1...5).contains(digits.count), ["h", "m", "s", "ms"].contains(String(decoding: units, as: UTF8.self))
      else { return false }
    }
    return (1...4).contains(parts)
  }
  /// An origin of CORS: a scheme, a host that may start with `*.`, and perhaps a port; or `*`.
  public static let corsOrigin = TextForm("an origin such as https://example.com:8080, or *") { bytes in
    if bytes.elementsEqual("*".utf8) { return true }
    guard let scheme = ["https://", "http://"].first(where: { bytes.starts(with: $0.utf8) }) else { return false }
    var host = bytes.dropFirst(scheme.utf8.count)
    if let colon = host.lastIndex(of: UInt8(ascii: ":")) {
      let port = host[host.index(after: colon)...]
      guard (1...5).contains(port.count), port.allSatisfy(ByteClass.digit.contains) else { return false }
      host = host[..<colon]
    }
    if host.elementsEqual("*".utf8) { return true }
    if host.starts(with: "*.".utf8) { host = host.dropFirst(2) }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy(labelCharacters.contains) }
  }

  /// Bytes as base64 (RFC 4648 §4), line breaks among them, as Go decodes them.
  public static let base64 = TextForm("base64 text") { bytes in
    let digits = bytes.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return digits.count.isMultiple(of: 4) && padding <= 2
      && digits.dropLast(padding).allSatisfy(ByteClass("+/", "az", "AZ", "09").contains)
  }
  /// The key of a label that a policy of Istio selects by.
  public static let labelSelectorKey = TextForm("a label's key without '*'") { bytes in
    !bytes.isEmpty && !bytes.contains(UInt8(ascii: "*"))
  }
  /// A text without a wildcard.
  public static let withoutWildcard = TextForm("text without '*': wildcards are not supported in selectors") { bytes in
    !bytes.contains(UInt8(ascii: "*"))
  }
  /// The namespace of a target, which must not be written.
  public static let sameNamespace = TextForm("nothing: references to other namespaces are not supported") {
    $0.isEmpty
  }

  static let tokenCharacters = ByteClass("!#$%&'*+-.^_`|~", "az", "AZ", "09")

  /// Whether the text ends with a domain's last character, a slash and a name: an alternative without `^`.
  private static func endsWithName(_ bytes: ArraySlice<UInt8>, _ name: ByteClass) -> Bool {
    var index = bytes.endIndex
    while index > bytes.startIndex + 1 {
      let slash = index - 1
      if bytes[slash] == UInt8(ascii: "/"), index < bytes.endIndex,
        ByteClass.lowerAlphanumeric.contains(bytes[slash - 1])
      {
        return true
      }
      guard name.contains(bytes[slash]) else { return false }
      index = slash
    }
    return false
  }
}

extension String {
  /// Whether another text is part of this one. O(both multiplied) at worst: for short texts.
  func containsText(_ other: String) -> Bool {
    let needle = Array(other.utf8)
    let hay = Array(utf8)
    guard needle.count <= hay.count else { return false }
    return (0...(hay.count - needle.count)).contains { hay[$0...].starts(with: needle) }
  }
}
