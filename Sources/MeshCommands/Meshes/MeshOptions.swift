import ArgumentParsing
import Kubernetes

/// What the flags of a command line say about the mesh it is for.
struct MeshOptions: Sendable {
  /// `--mesh`: a directory of manifests.
  var directory: PathArgument?
  /// `--namespace`; nil leaves it to the mesh.
  var namespace: NamespaceName?
  var kubeconfig: PathArgument?
  var context: String?
  var cluster: String?
  var user: String?
  var server: String?
  var tlsServerName: String?
  var skipsTLSVerification = false
  var certificateAuthority: PathArgument?
  var clientCertificate: PathArgument?
  var clientKey: PathArgument?
  var token: String?
  var actsAs: String?
  var actsAsUID: String?
  var actsAsGroups: [String] = []
  var requestTimeout: DurationArgument?

  /// A flag that chooses a mesh or what is looked at in it, if one is given.
  var choosingFlag: String? {
    let given = [
      (directory != nil, "--mesh"), (context != nil, "--context"), (kubeconfig != nil, "--kubeconfig"),
      (namespace != nil, "--namespace"), (cluster != nil, "--cluster"), (server != nil, "--server"),
    ]
    return given.first { $0.0 }?.1
  }

  /// Whether anything says that the mesh is a cluster.
  var namesCluster: Bool { kubeconfig != nil || context != nil || cluster != nil || server != nil }

  /// What is said about the connection to a cluster.
  var connection: ConnectionOptions {
    var options = ConnectionOptions()
    options.kubeconfig = kubeconfig?.argument
    options.context = context
    options.cluster = cluster
    options.user = user
    options.namespace = namespace?.argument
    options.server = server
    options.tlsServerName = tlsServerName
    options.skipsTLSVerification = skipsTLSVerification ? true : nil
    options.certificateAuthority = certificateAuthority?.argument
    options.clientCertificate = clientCertificate?.argument
    options.clientKey = clientKey?.argument
    options.token = token
    options.impersonation = Impersonation(user: actsAs, uid: actsAsUID, groups: actsAsGroups)
    // kubectl takes 0 for as long as it takes.
    options.requestTimeout = requestTimeout.flatMap { $0.duration == .zero ? nil : $0.duration }
    return options
  }
}
