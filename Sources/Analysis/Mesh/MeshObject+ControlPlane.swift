extension MeshObject {
  /// The namespaces that Istio leaves alone (Istio `pkg/kube/inject/inject.go`, `IgnoredNamespaces`).
  private static let systemNamespaces: Set<String> = [
    "kube-system", "kube-public", "kube-node-lease", "local-path-storage",
  ]

  /// Whether a namespace belongs to Kubernetes itself.
  static func isSystemNamespace(_ name: String) -> Bool { systemNamespaces.contains(name) }

  /// Whether the labels tell a part of the control plane.
  ///
  /// Source: Istio `pkg/config/analysis/analyzers/util/config.go`, `IsIstioControlPlane`.
  var isControlPlane: Bool {
    let labels = labels
    return labels["istio"] != nil || labels["release"] == "istio"
  }
}
