import Diagnostics

extension CatalogueEntry {
  static let invalidWebhook = CatalogueEntry(
    "InvalidWebhook",
    .error,
    meaning: "An injection webhook overlaps with another, or calls a Service that is not there.",
    reason: """
      Pods that two webhooks select are injected twice; without its Service the webhook keeps pods from being made.
      Give each a selector of its own, such as the revision, and remove those of control planes that are gone.
      """,
    wrong: """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: injector-a
      webhooks:
      - name: sidecar-injector.istio.io
        clientConfig:
          service: {name: istiod, namespace: istio-system}
        namespaceSelector:
          matchLabels: {istio-injection: enabled}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: injector-b
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
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: injector-a
      webhooks:
      - name: sidecar-injector.istio.io
        clientConfig:
          service: {name: istiod, namespace: istio-system}
        namespaceSelector:
          matchLabels: {istio.io/rev: a}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: injector-b
      webhooks:
      - name: sidecar-injector.istio.io
        clientConfig:
          service: {name: istiod, namespace: istio-system}
        namespaceSelector:
          matchLabels: {istio.io/rev: b}
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
