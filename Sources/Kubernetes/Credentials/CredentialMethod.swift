/// How credentials are come by: one way for a user.
enum CredentialMethod: Sendable, Equatable {
  /// None is needed, or a client certificate alone.
  case none
  /// A token that stays.
  case token(String)
  /// A file whose token may change, and the token to take while it cannot be read.
  case tokenFile(String, initial: String?)
  /// A name and a password (RFC 7617).
  case basic(username: String, password: String)
  /// A program that gives them.
  case plugin(CredentialPlugin)
  /// An ID token of OpenID Connect, which is kept in the kubeconfig and gets renewed.
  case identity(IdentityProvider)
}
