/// A program that gives credentials, everything about it checked (client-go `plugin/pkg/client/auth/exec`).
struct CredentialPlugin: Sendable, Equatable {
  /// The versions of `ExecCredential` that are spoken.
  enum Version: String, Sendable, Equatable {
    case v1 = "client.authentication.k8s.io/v1"
    case v1beta1 = "client.authentication.k8s.io/v1beta1"
  }

  /// Whether the program gets standard input, to ask its user.
  enum InteractiveMode: String, Sendable, Equatable {
    case never = "Never"
    case ifAvailable = "IfAvailable"
    case always = "Always"
  }

  let version: Version
  let command: String
  let arguments: [String]
  let environment: [String: String]
  let installHint: String?
  let interactiveMode: InteractiveMode
  /// The cluster as the plugin is told of it, JSON; nil when it is not.
  let cluster: String?

  /// Checks what is written; what is wrong is told all at once.
  init(
    _ configuration: ExecConfiguration,
    cluster: KubeconfigCluster,
    authorities: [UInt8]?
  ) throws(PluginProblems) {
    var problems: [PluginProblem] = []
    if configuration.command.isEmpty { problems.append(.noCommand) }
    if configuration.environment.contains(where: \.name.isEmpty) { problems.append(.namelessVariable) }
    let version = Version(rawValue: configuration.apiVersion)
    if version == nil {
      problems.append(configuration.apiVersion.isEmpty ? .noVersion : .unknownVersion(configuration.apiVersion))
    }
    let mode: InteractiveMode?
    switch configuration.interactiveMode {
    case .some(let text):
      mode = InteractiveMode(rawValue: text)
      if mode == nil { problems.append(.unknownInteractiveMode(text)) }
    case nil:
      // Version v1 asks for it, v1beta1 has a default.
      mode = version == .v1beta1 ? .ifAvailable : nil
      if version == .v1 { problems.append(.noInteractiveMode) }
    }
    guard let version, let mode, problems.isEmpty else { throw PluginProblems(all: problems) }
    self.version = version
    interactiveMode = mode
    command = configuration.command
    arguments = configuration.arguments
    environment = Dictionary(configuration.environment.map { ($0.name, $0.value) }) { _, last in last }
    installHint = configuration.installHint
    self.cluster = configuration.providesClusterInfo ? PluginClusterInfo.json(cluster, authorities: authorities) : nil
  }
}
