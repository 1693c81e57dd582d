import StandInAPIServer

/// A cluster with a control plane and proxies, as Istio's charts install them.
enum IstioCluster {
  /// Fills a server with Istio's kinds and more.
  static func fill(_ server: StandInServer, _ manifests: String) throws {
    try server.store.seedCustomResourceDefinitions()
    try server.store.seed(yaml: manifests)
  }

  /// A control plane with so many replicas ready of two, its webhook, and three proxies.
  static func manifests(readyReplicas: Int = 2, authority: String = "Q0E=", isProxyReady: Bool = true) -> String {
    [
      istiod(ready: readyReplicas), webhook(authority), pod("reviews-v1-a", "1.26.0", isReady: isProxyReady),
      pod("reviews-v2-b", "1.26.0-distroless"), pod("ratings-c", "1.25.2", isNative: true),
    ].joined(separator: "---\n")
  }

  private static func istiod(ready: Int) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: istiod, namespace: istio-system, labels: {app: istiod, istio.io/rev: default}}
    spec:
      replicas: 2
      template: {spec: {containers: [{name: discovery, image: "registry.example:5000/istio/pilot:1.26.0"}]}}
    status: {replicas: 2, readyReplicas: \(ready)}

    """
  }

  private static func webhook(_ authority: String) -> String {
    """
    apiVersion: admissionregistration.k8s.io/v1
    kind: MutatingWebhookConfiguration
    metadata: {name: istio-sidecar-injector, labels: {app: sidecar-injector}}
    webhooks: [{name: namespace.sidecar-injector.istio.io, clientConfig: {caBundle: "\(authority)"}}]

    """
  }

  /// A pod with a proxy; a native sidecar is an init container.
  static func pod(_ name: String, _ tag: String, isReady: Bool = true, isNative: Bool = false) -> String {
    let (list, statuses) = isNative ? ("initContainers", "initContainerStatuses") : ("containers", "containerStatuses")
    return """
      apiVersion: v1
      kind: Pod
      metadata: {name: \(name), namespace: bookinfo}
      spec: {\(list): [{name: istio-proxy, image: "docker.io/istio/proxyv2:\(tag)"}]}
      status: {phase: Running, \(statuses): [{name: istio-proxy, ready: \(isReady)}]}

      """
  }
}
