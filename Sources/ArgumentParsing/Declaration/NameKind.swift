/// The kinds of names that live in a mesh or in the user's settings, so that no declaration can list them.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
  /// Services.
  case services
  /// Subsets of the service that is named before.
  case subsets
  /// Workloads: deployments and their like.
  case workloads
  /// What can be rolled out: services, and workloads as `deployment/reviews-v1`.
  case rollouts
  /// Workloads with their kinds: `deployment/reviews-v1`.
  case workloadReferences
  /// Namespaces.
  case namespaces
  /// Contexts of the kubeconfig.
  case contexts
  /// Kinds of resources.
  case resourceKinds
  /// Hosts of the clusters of a proxy.
  case clusterHosts
  /// Ports of the clusters of a proxy.
  case clusterPorts
  /// Subsets of the clusters of a proxy.
  case clusterSubsets
  /// Ports of the listeners of a proxy.
  case listenerPorts
  /// Route configurations of a proxy.
  case routeConfigurations
}
