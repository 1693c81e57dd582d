/// Why TLS failed.
public enum TLSFailure: Hashable, Sendable, CustomStringConvertible {
  /// The server's certificate is past its time.
  case expired
  /// The time of the server's certificate has not come yet.
  case notYetValid
  /// Nobody whom we trust has signed the server's certificate.
  case unknownAuthority
  /// The server's certificate is for other names than this.
  case hostMismatch(host: String)
  /// The server's certificate is refused for another reason.
  case badCertificate(String)
  /// The certificates of our own authorities cannot be read.
  case badAuthorities(String)
  /// Our own certificate or key cannot be used.
  case badClientCertificate(String)
  /// The server wants a certificate of ours.
  case clientCertificateRequired
  /// The two could not agree, or the server does not speak TLS at all.
  case handshake(String)

  /// A lower-case phrase.
  public var description: String {
    switch self {
    case .expired: "the server's certificate has expired"
    case .notYetValid: "the server's certificate is not valid yet"
    case .unknownAuthority: "the server's certificate is signed by an unknown authority"
    case .hostMismatch(let host): "the server's certificate is not for \(host)"
    case .badCertificate(let detail): "the server's certificate is not accepted: \(detail)"
    case .badAuthorities(let detail): "the certificate authority cannot be used: \(detail)"
    case .badClientCertificate(let detail): "the client certificate or its key cannot be used: \(detail)"
    case .clientCertificateRequired: "the server asks for a client certificate"
    case .handshake(let detail): "the TLS handshake failed: \(detail)"
    }
  }
}
