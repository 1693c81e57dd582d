import ArgumentParsing

/// The options of a command that works on a mesh.
protocol MeshCommandOptions: CommandOptions {
  var mesh: MeshOptions { get set }

  /// The name of the flag for the user to act as: kubectl's `as`, unless that means something else.
  static var actingUserFlag: String { get }

  /// The name of the flag for the cluster of the kubeconfig: kubectl's `cluster`, unless that means something else.
  static var kubeconfigClusterFlag: String { get }
}

extension MeshCommandOptions {
  /// kubectl's.
  static var actingUserFlag: String { "as" }

  /// kubectl's.
  static var kubeconfigClusterFlag: String { "cluster" }

  /// The flags that say which mesh, to stand among those of the command. kubectl's names, and `--mesh`.
  static var meshFlags: [Flag<Self>] { choiceFlags + connectionFlags + credentialFlags }

  private static var choiceFlags: [Flag<Self>] {
    [
      .value("mesh", "DIR", \.mesh.directory, help: "work on a directory of manifests")
        .details(
          "Without it the mesh is the cluster that --context or --kubeconfig name, then the directory in MESHCTL_MESH, "
            + "then what \"meshctl context use\" chose, then the current context of the kubeconfig."
        )
        .completing(.directories),
      .value("context", "NAME", \.mesh.context, help: "work on the cluster of a context of the kubeconfig")
        .completing(.names(.contexts)),
      .value("namespace", short: "n", "NAME", \.mesh.namespace, help: "the namespace to work in")
        .completing(.names(.namespaces)),
    ]
  }

  private static var connectionFlags: [Flag<Self>] {
    let flags: [Flag<Self>] = [
      .value("kubeconfig", "FILE", \.mesh.kubeconfig, help: "take the cluster from this kubeconfig")
        .completing(.files(extensions: [])),
      .value(kubeconfigClusterFlag, "NAME", \.mesh.cluster, help: "take another cluster of the kubeconfig"),
      .value("user", "NAME", \.mesh.user, help: "take another user of the kubeconfig"),
      .value("server", short: "s", "URL", \.mesh.server, help: "the address of the API server"),
      .value("tls-server-name", "NAME", \.mesh.tlsServerName, help: "the name that the server's certificate must have"),
      .switch("insecure-skip-tls-verify", \.mesh.skipsTLSVerification, help: "trust any server, whoever it is"),
      .value(
        "certificate-authority",
        "FILE",
        \.mesh.certificateAuthority,
        help: "trust servers of this certificate authority"
      )
      .completing(.files(extensions: [])),
      .value("request-timeout", "TIME", \.mesh.requestTimeout, help: "give up a request after such a time; 0 never"),
    ]
    return flags.map { $0.listed(in: .connection) }
  }

  private static var credentialFlags: [Flag<Self>] {
    let flags: [Flag<Self>] = [
      .value("client-certificate", "FILE", \.mesh.clientCertificate, help: "log in with this certificate")
        .completing(.files(extensions: [])),
      .value("client-key", "FILE", \.mesh.clientKey, help: "the key of the client certificate").completing(
        .files(extensions: [])
      ),
      .value("token", "TOKEN", \.mesh.token, help: "log in with this token")
        .details("Others can see the command lines of running programs: a token is better kept in the kubeconfig."),
      .value(actingUserFlag, "USER", \.mesh.actsAs, help: "act as another user"),
      .value("as-uid", "UID", \.mesh.actsAsUID, help: "the ID of the user to act as"),
      .values("as-group", "GROUP", \.mesh.actsAsGroups, help: "act as a member of a group"),
    ]
    return flags.map { $0.listed(in: .connection) }
  }

  /// The flags that name different meshes, for `exclusive`.
  static var exclusiveMeshes: [[PartialKeyPath<Self>]] {
    [
      [\.mesh.directory, \.mesh.context], [\.mesh.directory, \.mesh.kubeconfig], [\.mesh.directory, \.mesh.cluster],
      [\.mesh.directory, \.mesh.server],
    ]
  }

  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveMeshes }
}
