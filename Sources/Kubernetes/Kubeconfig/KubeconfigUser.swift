/// Someone who talks to a cluster, with the credentials of every kind as they are written.
public struct KubeconfigUser: Sendable, Equatable {
  /// The path of the client certificate.
  public var clientCertificate: String?
  /// The client certificate, PEM.
  public var clientCertificateData: [UInt8]?
  /// The path of the key of the certificate.
  public var clientKey: String?
  /// The key of the certificate, PEM.
  public var clientKeyData: [UInt8]?
  /// A bearer token.
  public var token: String?
  /// The path of a bearer token, which may change.
  public var tokenFile: String?
  /// The name for basic authentication.
  public var username: String?
  /// The password for basic authentication.
  public var password: String?
  /// Whom to act as.
  public var impersonation: Impersonation
  /// How to ask an identity provider.
  public var authProvider: AuthProvider?
  /// The credential plugin to run.
  public var exec: ExecConfiguration?
  /// Where it is written.
  public var position: KubeconfigPosition?

  /// Makes a user without credentials.
  public init(token: String? = nil, tokenFile: String? = nil, impersonation: Impersonation = Impersonation()) {
    self.token = token
    self.tokenFile = tokenFile
    self.impersonation = impersonation
  }
}
