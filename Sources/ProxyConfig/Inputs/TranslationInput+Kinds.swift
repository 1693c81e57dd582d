public import Resources

extension TranslationInput {
  /// The kinds that decide what proxies are told.
  public static let kinds: [ResourceKind] = configurationKinds + endpointKinds + workloadTemplates

  /// The kinds to read of a cluster: there pods run and the control plane lists the endpoints, so that no template of a
  /// workload says more.
  public static let clusterKinds: [ResourceKind] = configurationKinds + [.pod, .endpointSlice]

  private static let configurationKinds: [ResourceKind] = [
    .service, .serviceEntry, .workloadEntry, .virtualService, .destinationRule, .istioGateway, .sidecar,
    .peerAuthentication, .authorizationPolicy, .gateway, .httpRoute, .tcpRoute, .tlsRoute,
  ]

  private static let endpointKinds: [ResourceKind] = [.pod, .endpointSlice, .endpoints]

  /// The kinds of workloads that a proxy may stand beside.
  public static let workloadKinds: [ResourceKind] = [.pod] + workloadTemplates + [.workloadEntry]

  /// The kinds of workloads that make pods.
  static let workloadTemplates: [ResourceKind] = [
    .deployment, .statefulSet, .daemonSet, .replicaSet, .replicationController,
  ]
}
