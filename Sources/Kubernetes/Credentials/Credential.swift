import HTTP

/// With what a request shows who it is from.
public struct Credential: Hashable, Sendable {
  /// The value of the Authorization header; nil for none.
  public let authorization: String?
  /// The client certificate that a plugin gave; one of the kubeconfig is in the transport's settings already.
  public let clientCertificate: ClientCertificate?

  /// Makes a credential.
  init(authorization: String? = nil, clientCertificate: ClientCertificate? = nil) {
    self.authorization = authorization
    self.clientCertificate = clientCertificate
  }

  static func bearer(_ token: String) -> Credential { Credential(authorization: "Bearer \(token)") }
}
