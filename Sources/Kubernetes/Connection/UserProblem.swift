import System

/// What can be wrong with a user of a kubeconfig.
public enum UserProblem: Sendable, Equatable {
  /// It has a token and a password.
  case severalMethods
  /// It has both `client-certificate` and `client-certificate-data`.
  case twoClientCertificates
  /// It has both `client-key` and `client-key-data`.
  case twoClientKeys
  /// It has a certificate and no key.
  case noClientKey
  /// The file of its certificate cannot be read.
  case unreadableClientCertificate(path: String, SystemErrorReason)
  /// The file of its key cannot be read.
  case unreadableClientKey(path: String, SystemErrorReason)
  /// The file of the authority of its issuer of ID tokens cannot be read.
  case unreadableIssuerAuthority(path: String, SystemErrorReason)
  /// It asks for the groups, the ID or more of a user that it does not name.
  case impersonationWithoutUser
  /// It has an `auth-provider` of a name that is not supported.
  case unsupportedAuthProvider(String)

  func message(user: String) -> String {
    switch self {
    case .severalMethods:
      "more than one authentication method found for \(user); found [token basicAuth], only one is allowed"
    case .twoClientCertificates:
      "client-cert-data and client-cert are both specified for \(user). client-cert-data will override."
    case .twoClientKeys:
      "client-key-data and client-key are both specified for \(user); client-key-data will override"
    case .noClientKey:
      "client-key-data or client-key must be specified for \(user) to use the clientCert authentication method."
    case .unreadableClientCertificate(let path, let reason):
      "unable to read client-cert \(path) for \(user) due to \(reason)"
    case .unreadableClientKey(let path, let reason):
      "unable to read client-key \(path) for \(user) due to \(reason)"
    case .unreadableIssuerAuthority(let path, let reason):
      "unable to read idp-certificate-authority \(path) for \(user) due to \(reason)"
    case .impersonationWithoutUser:
      "requesting uid, groups or user-extra for \(user) without impersonating a user; add --as"
    case .unsupportedAuthProvider(let name): Self.unsupported(name)
    }
  }

  /// client-go names the successors of the providers that it no longer has.
  private static func unsupported(_ name: String) -> String {
    switch name {
    case "gcp":
      "the gcp auth plugin has been removed; install gke-gcloud-auth-plugin and run gcloud container clusters"
        + " get-credentials again"
    case "azure": "the azure auth plugin has been removed; install kubelogin and run kubelogin convert-kubeconfig"
    default: "no Auth Provider found for name \"\(name)\"; use an exec plugin instead"
    }
  }
}
