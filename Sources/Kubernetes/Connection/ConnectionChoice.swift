import Console

/// The cluster and the user that a command talks to and as, flags applied, before anything was read for them.
struct ConnectionChoice: Sendable, Equatable {
  let contextName: String?
  let clusterName: String
  let cluster: KubeconfigCluster
  let userName: String
  let user: KubeconfigUser
  let namespace: String

  /// Chooses from the files (client-go `DirectClientConfig`); a context that refers to an entry that is not there is
  /// an error here, where client-go goes on without server or credentials.
  init(_ kubeconfig: Kubeconfig, _ options: ConnectionOptions, environment: Environment) throws(KubeconfigError) {
    let context = try Self.context(kubeconfig, options)
    contextName = context.name
    clusterName = options.cluster ?? context.value?.cluster ?? ""
    userName = options.user ?? context.value?.user ?? ""
    namespace = options.namespace ?? context.value?.namespace ?? "default"
    let position = options.cluster == nil ? context.value?.position : nil
    var cluster = kubeconfig.clusters[clusterName] ?? KubeconfigCluster(server: "")
    if !clusterName.isEmpty, kubeconfig.clusters[clusterName] == nil, options.cluster != nil || options.server == nil {
      throw .unknownCluster(clusterName, known: Array(kubeconfig.clusters.keys), of: position)
    }
    Self.apply(options, to: &cluster)
    if cluster.server.isEmpty { cluster.server = environment.nonEmpty("KUBERNETES_MASTER") ?? "" }
    self.cluster = cluster
    user = try Self.user(kubeconfig, options, named: userName, of: options.user == nil ? context.value?.position : nil)
  }

  private static func context(
    _ kubeconfig: Kubeconfig,
    _ options: ConnectionOptions
  ) throws(KubeconfigError) -> (name: String?, value: KubeconfigContext?) {
    let known = Array(kubeconfig.contexts.keys)
    if let name = options.context {
      guard let context = kubeconfig.contexts[name] else { throw .unknownContext(name, known: known) }
      return (name, context)
    }
    guard let name = kubeconfig.currentContext else { return (nil, nil) }
    guard let context = kubeconfig.contexts[name] else { throw .unknownCurrentContext(name, known: known) }
    return (name, context)
  }

  /// A flag for the server takes back what the file says of its name, one for trust what it says of trust
  /// (client-go `getCluster`).
  private static func apply(_ options: ConnectionOptions, to cluster: inout KubeconfigCluster) {
    if let server = options.server {
      cluster.server = server
      cluster.tlsServerName = nil
    }
    if let name = options.tlsServerName { cluster.tlsServerName = name }
    if let skips = options.skipsTLSVerification {
      cluster.skipsTLSVerification = skips
      if skips {
        cluster.certificateAuthority = nil
        cluster.certificateAuthorityData = nil
      }
    }
    if let authority = options.certificateAuthority {
      cluster.certificateAuthority = authority
      cluster.certificateAuthorityData = nil
      cluster.skipsTLSVerification = options.skipsTLSVerification ?? false
    }
    if let disables = options.disablesCompression { cluster.disablesCompression = disables }
  }

  private static func user(
    _ kubeconfig: Kubeconfig,
    _ options: ConnectionOptions,
    named name: String,
    of position: KubeconfigPosition?
  ) throws(KubeconfigError) -> KubeconfigUser {
    let hasCredentials = options.token != nil || options.clientCertificate != nil
    if !name.isEmpty, kubeconfig.users[name] == nil, options.user != nil || !hasCredentials {
      throw .unknownUser(name, known: Array(kubeconfig.users.keys), of: position)
    }
    var user = kubeconfig.users[name] ?? KubeconfigUser()
    if let token = options.token {
      user.token = token
      user.tokenFile = nil
      user.username = nil
      user.password = nil
    }
    if let certificate = options.clientCertificate {
      user.clientCertificate = certificate
      user.clientCertificateData = nil
    }
    if let key = options.clientKey {
      user.clientKey = key
      user.clientKeyData = nil
    }
    user.impersonation.apply(options.impersonation)
    return user
  }
}
