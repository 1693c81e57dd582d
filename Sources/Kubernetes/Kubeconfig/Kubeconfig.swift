/// What the kubeconfig files say: which clusters there are, who talks to them, and the pairs of both.
///
/// The form is that of `clientcmd/api/v1` (k8s.io/client-go); fields that a client has no use for are left out.
public struct Kubeconfig: Sendable, Equatable {
  /// The context that is taken when none is named.
  public var currentContext: String?
  /// Contexts by name.
  public var contexts: [String: KubeconfigContext]
  /// Clusters by name.
  public var clusters: [String: KubeconfigCluster]
  /// Users by name.
  public var users: [String: KubeconfigUser]

  /// Makes a configuration; without arguments an empty one.
  public init(
    currentContext: String? = nil,
    contexts: [String: KubeconfigContext] = [:],
    clusters: [String: KubeconfigCluster] = [:],
    users: [String: KubeconfigUser] = [:]
  ) {
    self.currentContext = currentContext
    self.contexts = contexts
    self.clusters = clusters
    self.users = users
  }

  /// Whether nothing at all is configured.
  public var isEmpty: Bool { currentContext == nil && contexts.isEmpty && clusters.isEmpty && users.isEmpty }

  /// This configuration and what another one adds: the first to name an entry has the whole of it, and the first
  /// current context is taken (client-go `ClientConfigLoadingRules.Load`).
  func merged(with later: Kubeconfig) -> Kubeconfig {
    Kubeconfig(
      currentContext: currentContext ?? later.currentContext,
      contexts: contexts.merging(later.contexts) { first, _ in first },
      clusters: clusters.merging(later.clusters) { first, _ in first },
      users: users.merging(later.users) { first, _ in first }
    )
  }
}
