import Diagnostics

extension CatalogueEntry {
  static let podMissingProxy = CatalogueEntry(
    "PodMissingProxy",
    .warning,
    meaning: "A pod has no proxy in a namespace that is injected.",
    reason: """
      It was made before the namespace got its label, so no policy holds for it and its traffic is not encrypted.
      Restart the workload.
      """,
    wrong: """
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
      """,
    right: """
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
        - {name: istio-proxy, image: "example.com/proxyv2:1"}
      """
  )
}
