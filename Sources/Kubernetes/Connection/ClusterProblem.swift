import System

/// What can be wrong with a cluster of a kubeconfig.
public enum ClusterProblem: Sendable, Equatable {
  /// It has no `server`.
  case noServer
  /// Its `server` is no URL.
  case invalidServer(String)
  /// Its `proxy-url` cannot be used.
  case invalidProxy(String, reason: String)
  /// It has both `certificate-authority` and `certificate-authority-data`.
  case twoCertificateAuthorities
  /// It has a certificate authority that it also says not to ask.
  case unusedCertificateAuthority
  /// The file of its certificate authority cannot be read.
  case unreadableCertificateAuthority(path: String, SystemErrorReason)
  /// Its certificate authority is no PEM text.
  case noCertificate

  func message(cluster: String) -> String {
    switch self {
    case .noServer:
      cluster.isEmpty ? "default cluster has no server defined" : "no server found for cluster \"\(cluster)\""
    case .invalidServer(let url):
      "host must be a URL or a host:port pair: \"\(url)\"; write it as https://HOST:PORT"
    case .invalidProxy(let url, let reason):
      "invalid 'proxy-url' \"\(url)\" for cluster \"\(cluster)\": \(reason)"
    case .twoCertificateAuthorities:
      "certificate-authority-data and certificate-authority are both specified for \(cluster)."
        + " certificate-authority-data will override."
    case .unusedCertificateAuthority:
      "specifying a root certificates file with the insecure flag is not allowed; remove either of them from cluster"
        + " \"\(cluster)\""
    case .unreadableCertificateAuthority(let path, let reason):
      "unable to read certificate-authority \(path) for \(cluster) due to \(reason)"
    case .noCertificate:
      "unable to load root certificates: unable to parse bytes as PEM block; the certificate authority of cluster"
        + " \"\(cluster)\" must be a PEM text"
    }
  }
}
