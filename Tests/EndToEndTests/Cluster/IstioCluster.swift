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

  /// A web server that answers what an istiod does about its proxies, and the pod of it in a cluster.
  ///
  /// - Parameter acknowledged: the nonce of the last routes that the first proxy has taken.
  static func runIstiod(in cluster: StandInServer, acknowledged: String = "r1") throws -> StandInServer {
    let istiod = try StandInServer()
    let proxies = ["reviews-v1-a", "reviews-v2-b", "ratings-c"].map { pod in
      let routes = pod == "reviews-v1-a" ? acknowledged : "r1"
      return """
        {"cluster_id": "Kubernetes", "proxy": "\(pod).bookinfo", "istio_version": "1.26.0", "cluster_sent": "c1", \
        "cluster_acked": "c1", "listener_sent": "l1", "listener_acked": "l1", "route_sent": "r1", \
        "route_acked": "\(routes)"}
        """
    }
    istiod.faults.inject(
      .answer(status: 200, headers: [:], body: "[\(proxies.joined(separator: ","))]", contentType: "application/json"),
      times: nil,
      when: { $0.path == "/debug/syncz" }
    )
    try cluster.store.seed(
      yaml: """
        apiVersion: v1
        kind: Pod
        metadata: {name: istiod-x, namespace: istio-system, labels: {app: istiod}}
        spec: {containers: [{name: discovery, image: istio/pilot}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True"}]}

        """
    )
    cluster.pods.forward("istiod-x", 15_014, in: "istio-system", port: istiod.port)
    return istiod
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
