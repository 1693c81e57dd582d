/// Whom to trust, and who we are.
public struct TLSSettings: Hashable, Sendable {
  /// Whether the server's certificate is looked at.
  public enum Verification: Hashable, Sendable {
    /// It must be for the host and signed by one of these in PEM; nil is whom the machine trusts.
    case full(authorities: [UInt8]?)
    /// It is not looked at. Whoever is between can read and change everything.
    case insecure
  }

  /// Whether the server's certificate is looked at.
  public var verification: Verification
  /// Our own certificate.
  public var clientCertificate: ClientCertificate?
  /// The name that is asked for and that the certificate must be for, in the place of the URL's host.
  public var serverName: String?

  /// Makes settings; without arguments, those of a browser.
  public init(
    verification: Verification = .full(authorities: nil),
    clientCertificate: ClientCertificate? = nil,
    serverName: String? = nil
  ) {
    self.verification = verification
    self.clientCertificate = clientCertificate
    self.serverName = serverName
  }
}
