extension ResourceKind {
  /// Every kind that meshctl knows by name: the one table.
  public static let known: [ResourceKind] =
    workloads + core + policy + networking + security + legacy + gatewayAPI + trafficSplits

  /// The groups of which the table has every kind: another kind in them is a mistake.
  public static let completeGroups: Set<String> = [
    "", "apps", "batch", "discovery.k8s.io", "networking.k8s.io", "gateway.networking.k8s.io", "networking.istio.io",
    "security.istio.io", "telemetry.istio.io", "extensions.istio.io", "split.smi-spec.io",
  ]

  private static let byName: [String: [ResourceKind]] = Dictionary(grouping: known, by: \.kind)

  /// The kind of a group and kind, whatever the version; nil when the table does not have it. O(1).
  public static func named(group: String, kind: String) -> ResourceKind? {
    byName[kind]?.first { $0.group == group }
  }

  /// The kinds of a name in all groups. O(1).
  public static func named(_ kind: String) -> [ResourceKind] { byName[kind] ?? [] }

  /// The kind of an object; nil when the table does not have it. O(1).
  public static func of(_ type: GroupVersionKind) -> ResourceKind? { named(group: type.group, kind: type.kind) }

  private static let workloads: [ResourceKind] = [
    .pod, .replicationController, .deployment, .daemonSet, .replicaSet, .statefulSet, .job, .cronJob,
    .oldDeployment, .oldDaemonSet, .oldReplicaSet,
    ResourceKind(group: "apps", kind: "ControllerRevision", plural: "controllerrevisions"),
    ResourceKind(group: "", kind: "PodTemplate", plural: "podtemplates"),
    ResourceKind(group: "apps.openshift.io", kind: "DeploymentConfig", plural: "deploymentconfigs"),
  ]

  private static let core: [ResourceKind] = [
    .service, .endpoints, .endpointSlice, .namespace, .serviceAccount, .configMap, .secret, .ingress, .oldIngress,
    .persistentVolumeClaim,
    ResourceKind(group: "", kind: "Binding", plural: "bindings"),
    ResourceKind(
      group: "",
      kind: "ComponentStatus",
      plural: "componentstatuses",
      shortNames: ["cs"],
      isNamespaced: false
    ),
    ResourceKind(group: "", kind: "Event", plural: "events", shortNames: ["ev"]),
    ResourceKind(group: "", kind: "LimitRange", plural: "limitranges", shortNames: ["limits"]),
    .node,
    ResourceKind(
      group: "",
      kind: "PersistentVolume",
      plural: "persistentvolumes",
      shortNames: ["pv"],
      isNamespaced: false
    ),
    ResourceKind(group: "", kind: "ResourceQuota", plural: "resourcequotas", shortNames: ["quota"]),
    ResourceKind(
      group: "networking.k8s.io",
      kind: "IPAddress",
      plural: "ipaddresses",
      shortNames: ["ip"],
      isNamespaced: false
    ),
    ResourceKind(group: "networking.k8s.io", kind: "IngressClass", plural: "ingressclasses", isNamespaced: false),
    ResourceKind(group: "networking.k8s.io", kind: "NetworkPolicy", plural: "networkpolicies", shortNames: ["netpol"]),
    ResourceKind(group: "networking.k8s.io", kind: "ServiceCIDR", plural: "servicecidrs", isNamespaced: false),
  ]

  private static let policy: [ResourceKind] = [
    ResourceKind(
      group: "autoscaling",
      kind: "HorizontalPodAutoscaler",
      plural: "horizontalpodautoscalers",
      shortNames: ["hpa"]
    ),
    ResourceKind(group: "policy", kind: "PodDisruptionBudget", plural: "poddisruptionbudgets", shortNames: ["pdb"]),
    ResourceKind(group: "rbac.authorization.k8s.io", kind: "ClusterRole", plural: "clusterroles", isNamespaced: false),
    ResourceKind(
      group: "rbac.authorization.k8s.io",
      kind: "ClusterRoleBinding",
      plural: "clusterrolebindings",
      isNamespaced: false
    ),
    ResourceKind(group: "rbac.authorization.k8s.io", kind: "Role", plural: "roles"),
    ResourceKind(group: "rbac.authorization.k8s.io", kind: "RoleBinding", plural: "rolebindings"),
    .mutatingWebhookConfiguration, .validatingWebhookConfiguration, .customResourceDefinition,
  ]

  private static let networking: [ResourceKind] = [
    .destinationRule, .envoyFilter, .istioGateway, .proxyConfig, .serviceEntry, .sidecar, .virtualService,
    .workloadEntry, .workloadGroup,
  ]

  private static let security: [ResourceKind] = [
    .authorizationPolicy, .peerAuthentication, .requestAuthentication, .telemetry, .wasmPlugin, .trafficExtension,
  ]

  private static let legacy: [ResourceKind] = [.routeRule, .destinationPolicy, .egressRule]

  private static let gatewayAPI: [ResourceKind] = [
    .gateway, .gatewayClass, .grpcRoute, .httpRoute, .tcpRoute, .tlsRoute, .referenceGrant,
    ResourceKind(
      group: "gateway.networking.k8s.io",
      kind: "BackendTLSPolicy",
      plural: "backendtlspolicies",
      shortNames: ["btlspolicy"]
    ),
    ResourceKind(group: "gateway.networking.k8s.io", kind: "ListenerSet", plural: "listenersets", shortNames: ["lset"]),
    ResourceKind(group: "gateway.networking.k8s.io", kind: "UDPRoute", plural: "udproutes"),
  ]

  private static let trafficSplits: [ResourceKind] = [.trafficSplit]
}
