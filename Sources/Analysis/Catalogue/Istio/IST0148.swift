import Diagnostics

extension CatalogueEntry {
  static let namespaceInjectionEnabledByDefault = CatalogueEntry(
    "NamespaceInjectionEnabledByDefault",
    .information,
    meaning: "A namespace without a label is injected by default.",
    reason: """
      The injector is set so. Label the namespace to say that it is meant, or istio-injection: disabled.
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
           "sidecarInjectorWebhook": {"enableNamespacesByDefault": true}}
      ---
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
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
           "sidecarInjectorWebhook": {"enableNamespacesByDefault": true}}
      ---
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled}
      """
  )
}
