/// What the flags of a command line say about a connection; nil and empty leave it to the kubeconfig.
///
/// The flags and their order of precedence are kubectl's (`cli-runtime`, `config_flags.go`).
public struct ConnectionOptions: Sendable, Equatable {
  /// `--kubeconfig`
  public var kubeconfig: String?
  /// `--context`
  public var context: String?
  /// `--cluster`
  public var cluster: String?
  /// `--user`
  public var user: String?
  /// `--namespace`
  public var namespace: String?
  /// `--server`
  public var server: String?
  /// `--tls-server-name`
  public var tlsServerName: String?
  /// `--insecure-skip-tls-verify`
  public var skipsTLSVerification: Bool?
  /// `--certificate-authority`
  public var certificateAuthority: String?
  /// `--client-certificate`
  public var clientCertificate: String?
  /// `--client-key`
  public var clientKey: String?
  /// `--token`
  public var token: String?
  /// `--as`, `--as-uid`, `--as-group`, `--as-user-extra`
  public var impersonation = Impersonation()
  /// `--request-timeout`; nil waits as long as it takes.
  public var requestTimeout: Duration?
  /// `--disable-compression`
  public var disablesCompression: Bool?

  /// Makes options that say nothing.
  public init() {}
}
