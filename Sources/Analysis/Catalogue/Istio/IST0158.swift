import Diagnostics

extension CatalogueEntry {
  static let podsIstioProxyImageMismatchInNamespace = CatalogueEntry(
    "PodsIstioProxyImageMismatchInNamespace",
    .warning,
    meaning: "Pods run another image of the proxy than is injected now.",
    reason: """
      The control plane was upgraded, and these pods were not restarted since. Restart their workloads.
      """,
    wrong: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio-sidecar-injector
        namespace: istio-system
      data:
        values: |
          {"global": {"hub": "example.com/istio", "tag": "1.30.0", "proxy": {"image": "proxyv2"}},
           "sidecarInjectorWebhook": {"enableNamespacesByDefault": false}}
      ---
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled}
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        namespace: shop
        labels: {app: reviews}
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
        - {name: istio-proxy, image: "example.com/istio/proxyv2:1.29.0"}
      """,
    right: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio-sidecar-injector
        namespace: istio-system
      data:
        values: |
          {"global": {"hub": "example.com/istio", "tag": "1.30.0", "proxy": {"image": "proxyv2"}},
           "sidecarInjectorWebhook": {"enableNamespacesByDefault": false}}
      ---
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled}
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        namespace: shop
        labels: {app: reviews}
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
        - {name: istio-proxy, image: "example.com/istio/proxyv2:1.30.0"}
      """
  )
}
