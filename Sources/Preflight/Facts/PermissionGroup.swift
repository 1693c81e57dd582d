/// The permissions that commands of one sort need.
public enum PermissionGroup: Sendable, CaseIterable {
  /// Looking at resources.
  case reading
  /// Changing routes and other configuration.
  case writing
  /// Asking proxies and reading their logs.
  case proxies
  /// Putting a control plane onto the cluster.
  case installing

  /// What the permissions are for.
  var purpose: String {
    switch self {
    case .reading: "the mesh can be looked at"
    case .writing: "the mesh can be changed"
    case .proxies: "proxies and logs can be reached"
    case .installing: "a control plane can be installed"
    }
  }

  /// What must be allowed.
  public var permissions: [RequiredPermission] {
    switch self {
    case .reading:
      Self.read("networking.istio.io", ["virtualservices", "destinationrules", "gateways", "serviceentries"])
        + Self.read("", ["services", "pods"]) + Self.read("apps", ["deployments"])
        + [RequiredPermission("list", "namespaces", isNamespaced: false)]
    case .writing:
      ["virtualservices", "destinationrules", "gateways", "serviceentries"].flatMap { resource in
        ["create", "patch", "delete"].map { RequiredPermission($0, resource, group: "networking.istio.io") }
      }
    // Since Kubernetes 1.35 a web socket to a pod needs create besides get (AuthorizePodWebsocketUpgradeCreatePermission).
    case .proxies:
      [
        RequiredPermission("get", "pods", subresource: "portforward"),
        RequiredPermission("create", "pods", subresource: "portforward"),
        RequiredPermission("get", "pods", subresource: "log"),
      ]
    case .installing: Self.installation
    }
  }

  private static func read(_ group: String, _ resources: [String]) -> [RequiredPermission] {
    resources.map { RequiredPermission("list", $0, group: group) }
  }

  /// What Istio's charts base and istiod create.
  private static let installation: [RequiredPermission] =
    [
      ("", "namespaces"), ("apiextensions.k8s.io", "customresourcedefinitions"),
      ("rbac.authorization.k8s.io", "clusterroles"), ("rbac.authorization.k8s.io", "clusterrolebindings"),
      ("admissionregistration.k8s.io", "mutatingwebhookconfigurations"),
      ("admissionregistration.k8s.io", "validatingwebhookconfigurations"),
    ].map { RequiredPermission("create", $1, group: $0, isNamespaced: false) }
    + [("", "serviceaccounts"), ("", "configmaps"), ("", "services"), ("apps", "deployments")].map {
      RequiredPermission("create", $1, group: $0)
    }
}
