import Certificates

/// What a table shows of a certificate.
public struct SecretCertificate: Hashable, Sendable {
  /// Whether others are judged by it.
  public let isAuthority: Bool
  /// Its number in hexadecimal digits.
  public let serialNumber: String
  /// The first second it is valid, since 1970.
  public let notBefore: Int64
  /// The last second it is valid, since 1970.
  public let notAfter: Int64
  /// The URIs that it is for.
  public let uris: [String]

  init(_ certificate: Certificate) {
    isAuthority = certificate.isAuthority
    serialNumber = certificate.serialNumber.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    notBefore = certificate.notBefore
    notAfter = certificate.notAfter
    uris = certificate.uris
  }

  /// Whether it is valid at a time, in seconds since 1970.
  public func isValid(at now: Int64) -> Bool { now > notBefore && now < notAfter }
}
