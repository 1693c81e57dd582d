import Diagnostics

extension CatalogueEntry {
  static let invalidAnnotation = CatalogueEntry(
    "InvalidAnnotation",
    .warning,
    meaning: "An annotation has a value that it cannot have.",
    reason: """
      Injection refuses the pod, or ignores the annotation. The finding says what the value must be.
      """,
    wrong: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        labels: {app: reviews}
        annotations:
          readiness.status.sidecar.istio.io/periodSeconds: "often"
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
      """,
    right: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        labels: {app: reviews}
        annotations:
          readiness.status.sidecar.istio.io/periodSeconds: "5"
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
      """
  )
}
