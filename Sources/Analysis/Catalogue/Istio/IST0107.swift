import Diagnostics

extension CatalogueEntry {
  static let misplacedAnnotation = CatalogueEntry(
    "MisplacedAnnotation",
    .warning,
    meaning: "An annotation of Istio stands where it has no effect.",
    reason: """
      Most annotations are read from pods, and belong into the template of a Deployment. The finding names the right
      place.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
        annotations:
          sidecar.istio.io/logLevel: debug
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80}
      """,
    right: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        labels: {app: reviews}
        annotations:
          sidecar.istio.io/logLevel: debug
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
      """
  )
}
