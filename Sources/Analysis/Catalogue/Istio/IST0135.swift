import Diagnostics

extension CatalogueEntry {
  static let deprecatedAnnotation = CatalogueEntry(
    "DeprecatedAnnotation",
    .information,
    meaning: "An annotation is deprecated.",
    reason: """
      It works for now, and a later release drops it.
      """,
    wrong: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        labels: {app: reviews}
        annotations:
          sidecar.istio.io/inject: "true"
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
      """,
    right: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        labels: {app: reviews, sidecar.istio.io/inject: "true"}
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
      """
  )
}
