import Console
import HTTP

/// Everything needed to talk to one cluster as one user.
public struct KubernetesConnection: Sendable {
  /// Where the API server is; paths of the API go behind it.
  public let server: HTTPURL
  /// How it is reached, the kubeconfig's client certificate included.
  public let settings: TransportSettings
  /// Gives what requests are signed with.
  public let credentials: CredentialSource
  /// Whom to act as.
  public let impersonation: Impersonation
  /// The namespace to work in.
  public let namespace: String
  /// The context that was taken; nil when flags alone describe the connection.
  public let contextName: String?
  /// The name of the cluster; empty when flags alone describe it.
  public let clusterName: String
  /// The name of the user; empty when there is none.
  public let userName: String

  /// Makes a connection from its parts.
  public init(
    server: HTTPURL,
    settings: TransportSettings = TransportSettings(),
    impersonation: Impersonation = Impersonation(),
    namespace: String = "default",
    contextName: String? = nil,
    clusterName: String = "",
    userName: String = ""
  ) {
    self.init(
      server: server,
      settings: settings,
      credentials: CredentialSource(.none, clock: .live, isInteractive: false),
      impersonation: impersonation,
      namespace: namespace,
      contextName: contextName,
      clusterName: clusterName,
      userName: userName
    )
  }

  init(
    server: HTTPURL,
    settings: TransportSettings,
    credentials: CredentialSource,
    impersonation: Impersonation,
    namespace: String,
    contextName: String?,
    clusterName: String,
    userName: String
  ) {
    self.server = server
    self.settings = settings
    self.credentials = credentials
    self.impersonation = impersonation
    self.namespace = namespace
    self.contextName = contextName
    self.clusterName = clusterName
    self.userName = userName
  }
}
