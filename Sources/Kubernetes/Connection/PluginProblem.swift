/// What can be wrong with the `exec` of a user of a kubeconfig.
public enum PluginProblem: Sendable, Equatable {
  /// There is an `auth-provider` too.
  case besidesAuthProvider
  /// It has no `command`.
  case noCommand
  /// It has no `apiVersion`.
  case noVersion
  /// Its `apiVersion` is not spoken here.
  case unknownVersion(String)
  /// One of its variables has no name.
  case namelessVariable
  /// It has no `interactiveMode`, which version v1 asks for.
  case noInteractiveMode
  /// Its `interactiveMode` is none of the three.
  case unknownInteractiveMode(String)

  func message(user: String) -> String {
    switch self {
    case .besidesAuthProvider: "authProvider cannot be provided in combination with an exec plugin for \(user)"
    case .noCommand: "command must be specified for \(user) to use exec authentication plugin"
    case .noVersion: "apiVersion must be specified for \(user) to use exec authentication plugin"
    case .unknownVersion(let version):
      "exec plugin: invalid apiVersion \"\(version)\" for \(user); bring the plugin and the kubeconfig up to date with"
        + " client.authentication.k8s.io/v1"
    case .namelessVariable: "env variable name must be specified for \(user) to use exec authentication plugin"
    case .noInteractiveMode: "interactiveMode must be specified for \(user) to use exec authentication plugin"
    case .unknownInteractiveMode(let mode):
      "invalid interactiveMode for \(user): \"\(mode)\"; it must be Never, IfAvailable or Always"
    }
  }
}
