/// What the auth-provider `oidc` of a user says (client-go `plugin/pkg/client/auth/oidc`).
struct IdentityProvider: Sendable, Equatable {
  /// The user, and the kubeconfig file that has it.
  let user: String
  let file: String?
  /// The URL of the issuer, without the slash at its end.
  let issuer: String?
  let clientID: String?
  let clientSecret: String?
  /// Whom to trust as the issuer, PEM; nil for whom the system trusts.
  let authorities: [UInt8]?
  var idToken: String?
  var refreshToken: String?

  /// Takes the keys of the provider's `config`; empty ones count as absent.
  init(_ configuration: [String: String], user: String, file: String?, authorities: [UInt8]?) {
    func value(_ key: String) -> String? { configuration[key].flatMap { $0.isEmpty ? nil : $0 } }
    self.user = user
    self.file = file
    self.authorities = authorities
    issuer = value("idp-issuer-url").map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    clientID = value("client-id")
    clientSecret = value("client-secret")
    idToken = value("id-token")
    refreshToken = value("refresh-token")
  }
}
