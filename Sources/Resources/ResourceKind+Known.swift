extension ResourceKind {
  /// Every kind that meshctl knows by name: the one table.
  public static let known: [ResourceKind] = workloads + core + policy + mesh + gatewayAPI

  /// The kind of a group and kind, whatever the version; nil when the table does not have it.
  public static func named(group: String, kind: String) -> ResourceKind? {
    known.first { $0.kind == kind && $0.group == group }
  }

  /// The kind of an object; nil when the table does not have it.
  public static func of(_ type: GroupVersionKind) -> ResourceKind? { named(group: type.group, kind: type.kind) }

  private static let workloads: [ResourceKind] = [
    ResourceKind(group: "", kind: "Pod", plural: "pods"),
    ResourceKind(group: "", kind: "ReplicationController", plural: "replicationcontrollers"),
    ResourceKind(group: "apps", kind: "Deployment", plural: "deployments"),
    ResourceKind(group: "apps", kind: "DaemonSet", plural: "daemonsets"),
    ResourceKind(group: "apps", kind: "ReplicaSet", plural: "replicasets"),
    ResourceKind(group: "apps", kind: "StatefulSet", plural: "statefulsets"),
    ResourceKind(group: "batch", kind: "Job", plural: "jobs"),
    ResourceKind(group: "batch", kind: "CronJob", plural: "cronjobs"),
    ResourceKind(group: "apps.openshift.io", kind: "DeploymentConfig", plural: "deploymentconfigs"),
  ]

  private static let core: [ResourceKind] = [
    ResourceKind(group: "", kind: "ConfigMap", plural: "configmaps"),
    ResourceKind(group: "", kind: "Endpoints", plural: "endpoints"),
    ResourceKind(group: "", kind: "Namespace", plural: "namespaces", isNamespaced: false),
    ResourceKind(group: "", kind: "Node", plural: "nodes", isNamespaced: false),
    ResourceKind(group: "", kind: "PersistentVolumeClaim", plural: "persistentvolumeclaims"),
    ResourceKind(group: "", kind: "Secret", plural: "secrets"),
    ResourceKind(group: "", kind: "Service", plural: "services"),
    ResourceKind(group: "", kind: "ServiceAccount", plural: "serviceaccounts"),
    ResourceKind(group: "discovery.k8s.io", kind: "EndpointSlice", plural: "endpointslices"),
    ResourceKind(group: "networking.k8s.io", kind: "Ingress", plural: "ingresses"),
    ResourceKind(group: "networking.k8s.io", kind: "NetworkPolicy", plural: "networkpolicies"),
  ]

  private static let policy: [ResourceKind] = [
    ResourceKind(group: "autoscaling", kind: "HorizontalPodAutoscaler", plural: "horizontalpodautoscalers"),
    ResourceKind(group: "policy", kind: "PodDisruptionBudget", plural: "poddisruptionbudgets"),
    ResourceKind(group: "rbac.authorization.k8s.io", kind: "ClusterRole", plural: "clusterroles", isNamespaced: false),
    ResourceKind(
      group: "rbac.authorization.k8s.io",
      kind: "ClusterRoleBinding",
      plural: "clusterrolebindings",
      isNamespaced: false
    ),
    ResourceKind(group: "rbac.authorization.k8s.io", kind: "Role", plural: "roles"),
    ResourceKind(group: "rbac.authorization.k8s.io", kind: "RoleBinding", plural: "rolebindings"),
    ResourceKind(
      group: "apiextensions.k8s.io",
      kind: "CustomResourceDefinition",
      plural: "customresourcedefinitions",
      isNamespaced: false
    ),
  ]

  private static let mesh: [ResourceKind] = [
    ResourceKind(group: "networking.istio.io", kind: "DestinationRule", plural: "destinationrules"),
    ResourceKind(group: "networking.istio.io", kind: "EnvoyFilter", plural: "envoyfilters"),
    ResourceKind(group: "networking.istio.io", kind: "Gateway", plural: "gateways"),
    ResourceKind(group: "networking.istio.io", kind: "ProxyConfig", plural: "proxyconfigs"),
    ResourceKind(group: "networking.istio.io", kind: "ServiceEntry", plural: "serviceentries"),
    ResourceKind(group: "networking.istio.io", kind: "Sidecar", plural: "sidecars"),
    ResourceKind(group: "networking.istio.io", kind: "VirtualService", plural: "virtualservices"),
    ResourceKind(group: "networking.istio.io", kind: "WorkloadEntry", plural: "workloadentries"),
    ResourceKind(group: "networking.istio.io", kind: "WorkloadGroup", plural: "workloadgroups"),
    ResourceKind(group: "security.istio.io", kind: "AuthorizationPolicy", plural: "authorizationpolicies"),
    ResourceKind(group: "security.istio.io", kind: "PeerAuthentication", plural: "peerauthentications"),
    ResourceKind(group: "security.istio.io", kind: "RequestAuthentication", plural: "requestauthentications"),
    ResourceKind(group: "telemetry.istio.io", kind: "Telemetry", plural: "telemetries"),
    ResourceKind(group: "extensions.istio.io", kind: "WasmPlugin", plural: "wasmplugins"),
  ]

  private static let gatewayAPI: [ResourceKind] = [
    ResourceKind(group: "gateway.networking.k8s.io", kind: "Gateway", plural: "gateways"),
    ResourceKind(
      group: "gateway.networking.k8s.io",
      kind: "GatewayClass",
      plural: "gatewayclasses",
      isNamespaced: false
    ),
    ResourceKind(group: "gateway.networking.k8s.io", kind: "GRPCRoute", plural: "grpcroutes"),
    ResourceKind(group: "gateway.networking.k8s.io", kind: "HTTPRoute", plural: "httproutes"),
  ]
}
