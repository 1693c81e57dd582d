/// The address that a client asks for: `http://reviews:9080/v1/x?page=2`.
public struct RequestURL: Hashable, Sendable {
  /// Whether the client speaks TLS.
  public let isEncrypted: Bool
  /// The host and, if it is written, the port: what the request names.
  public let authority: String
  /// The host alone, an IPv6 address without its brackets.
  public let host: String
  /// The port that the client connects to.
  public let port: Int
  /// The path and the query.
  public let target: String

  /// Reads a URL of HTTP, whose scheme may be left away; nil for what is none. The fragment is left out, since clients
  /// never send it (RFC 9110 §4.2.5).
  public init?(_ text: String) {
    var rest = text[...]
    var scheme = "http"
    if let mark = rest.firstRange(of: "://") {
      scheme = rest[..<mark.lowerBound].lowercased()
      rest = rest[mark.upperBound...]
    }
    guard scheme == "http" || scheme == "https" else { return nil }
    isEncrypted = scheme == "https"
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let target = rest[authority.endIndex...].prefix { $0 != "#" }
    guard target.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    guard let (host, port) = Self.parts(of: authority) else { return nil }
    self.authority = String(authority)
    self.host = host
    self.port = port ?? (isEncrypted ? 443 : 80)
    self.target = target.first == "/" ? String(target) : "/" + target
  }

  private static func parts(of authority: Substring) -> (host: String, port: Int?)? {
    var host = authority
    var port: Int?
    let end = authority.lastIndex(of: "]")
    if let colon = authority.lastIndex(of: ":"), end.map({ $0 < colon }) ?? true {
      guard let number = UInt16(authority[authority.index(after: colon)...]), number > 0 else { return nil }
      port = Int(number)
      host = authority[..<colon]
    }
    if host.first == "[", host.last == "]" {
      let address = String(host.dropFirst().dropLast())
      let isAddress = address.contains(":") && address.utf8.allSatisfy { isHexadecimal($0) || $0 == 0x3A || $0 == 0x2E }
      return isAddress ? (address, port) : nil
    }
    guard !host.isEmpty, host.utf8.allSatisfy(isNamePart) else { return nil }
    return (String(host), port)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    case UInt8(ascii: "A")...UInt8(ascii: "F"): true
    default: false
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: "-._".utf8.contains(byte)
    }
  }
}
