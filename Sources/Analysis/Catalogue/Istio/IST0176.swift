import Diagnostics

extension CatalogueEntry {
  static let gatewayAPICRDVersionBelowMinimum = CatalogueEntry(
    "GatewayAPICRDVersionBelowMinimum",
    .warning,
    meaning: "A definition of the Gateway API is older than Istio reads.",
    reason: """
      Resources of the kind are ignored without a word. Upgrade the definitions of the Gateway API.
      """,
    wrong: """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: tlsroutes.gateway.networking.k8s.io
        annotations:
          gateway.networking.k8s.io/bundle-version: v1.4.1
      spec:
        group: gateway.networking.k8s.io
      """,
    right: """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: tlsroutes.gateway.networking.k8s.io
        annotations:
          gateway.networking.k8s.io/bundle-version: v1.5.0
      spec:
        group: gateway.networking.k8s.io
      """
  )
}
