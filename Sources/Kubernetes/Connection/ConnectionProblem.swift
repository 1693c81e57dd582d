/// What is wrong with the cluster or the user that was chosen, in the words of client-go (`clientcmd/validation.go`).
public enum ConnectionProblem: Sendable, Equatable {
  /// Of the cluster of a name, empty when flags alone describe it.
  case cluster(String, ClusterProblem)
  /// Of the user of a name, empty when flags alone describe it.
  case user(String, UserProblem)
  /// Of the credential plugin of a user.
  case plugin(user: String, PluginProblem)

  /// What is wrong, and what to do where client-go's words do not say it.
  public var message: String {
    switch self {
    case .cluster(let name, let problem): problem.message(cluster: name)
    case .user(let name, let problem): problem.message(user: name)
    case .plugin(let name, let problem): problem.message(user: name)
    }
  }
}
