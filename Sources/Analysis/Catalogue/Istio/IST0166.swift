import Diagnostics

extension CatalogueEntry {
  static let ineffectiveSelector = CatalogueEntry(
    "IneffectiveSelector",
    .warning,
    meaning: "A policy selects the pods of a Kubernetes Gateway by label.",
    reason: """
      Selectors have no effect on Gateways of the Gateway API. Write targetRefs with the name of the Gateway.
      """,
    wrong: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: gateway-1
        labels: {gateway.networking.k8s.io/gateway-name: web}
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {gateway.networking.k8s.io/gateway-name: web}
      """,
    right: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: gateway-1
        labels: {gateway.networking.k8s.io/gateway-name: web}
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        targetRefs:
        - {group: gateway.networking.k8s.io, kind: Gateway, name: web}
      """
  )
}
