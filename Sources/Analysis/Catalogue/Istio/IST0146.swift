import Diagnostics

extension CatalogueEntry {
  static let imageAutoWithoutInjectionWarning = CatalogueEntry(
    "ImageAutoWithoutInjectionWarning",
    .warning,
    meaning: "A workload has the image auto, and no webhook injects its pods.",
    reason: """
      Injection alone puts a real image there; without it the pods fail to pull auto. Label the namespace or the pods
      for injection.
      """,
    wrong: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: disabled}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: gateway
        namespace: shop
      spec:
        selector:
          matchLabels: {app: gateway, version: v1}
        template:
          metadata:
            labels: {app: gateway, version: v1}
          spec:
            containers:
            - {name: istio-proxy, image: auto}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: injector
      webhooks:
      - name: sidecar-injector.istio.io
        clientConfig:
          service: {name: istiod, namespace: istio-system}
        namespaceSelector:
          matchLabels: {istio-injection: enabled}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: istiod
        namespace: istio-system
      spec:
        ports:
        - {name: http, port: 80}
      """,
    right: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: gateway
        namespace: shop
      spec:
        selector:
          matchLabels: {app: gateway, version: v1}
        template:
          metadata:
            labels: {app: gateway, version: v1}
          spec:
            containers:
            - {name: istio-proxy, image: auto}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: injector
      webhooks:
      - name: sidecar-injector.istio.io
        clientConfig:
          service: {name: istiod, namespace: istio-system}
        namespaceSelector:
          matchLabels: {istio-injection: enabled}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: istiod
        namespace: istio-system
      spec:
        ports:
        - {name: http, port: 80}
      """
  )
}
