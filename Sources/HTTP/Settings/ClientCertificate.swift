/// A certificate of ours, with which the server knows us.
public struct ClientCertificate: Hashable, Sendable {
  /// The certificate and those that lead up to an authority, in PEM.
  public let certificate: [UInt8]
  /// The private key, in PEM and not encrypted.
  public let key: [UInt8]

  /// Makes a certificate with its key.
  public init(certificate: [UInt8], key: [UInt8]) {
    self.certificate = certificate
    self.key = key
  }
}
