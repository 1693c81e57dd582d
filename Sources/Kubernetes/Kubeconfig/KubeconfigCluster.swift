import YAML

/// A cluster as a kubeconfig describes it: where its API server is, and how to know that it is the one.
public struct KubeconfigCluster: Sendable, Equatable {
  /// The URL of the API server; empty when none is written.
  public var server: String
  /// The name that the server's certificate must have instead of the host of the URL.
  public var tlsServerName: String?
  /// Whether any certificate is good enough.
  public var skipsTLSVerification: Bool
  /// The path of a file with the certificates to trust.
  public var certificateAuthority: String?
  /// The certificates to trust, PEM.
  public var certificateAuthorityData: [UInt8]?
  /// The proxy on the way: http, https or socks5.
  public var proxyURL: String?
  /// Whether answers are asked for uncompressed.
  public var disablesCompression: Bool
  /// What the extension `client.authentication.k8s.io/exec` holds for credential plugins.
  public var pluginConfiguration: Value?
  /// Where it is written.
  public var position: KubeconfigPosition?

  /// Makes a cluster; what is left out is not configured.
  public init(
    server: String,
    tlsServerName: String? = nil,
    skipsTLSVerification: Bool = false,
    certificateAuthority: String? = nil,
    certificateAuthorityData: [UInt8]? = nil,
    proxyURL: String? = nil,
    disablesCompression: Bool = false,
    pluginConfiguration: Value? = nil,
    position: KubeconfigPosition? = nil
  ) {
    self.server = server
    self.tlsServerName = tlsServerName
    self.skipsTLSVerification = skipsTLSVerification
    self.certificateAuthority = certificateAuthority
    self.certificateAuthorityData = certificateAuthorityData
    self.proxyURL = proxyURL
    self.disablesCompression = disablesCompression
    self.pluginConfiguration = pluginConfiguration
    self.position = position
  }
}
