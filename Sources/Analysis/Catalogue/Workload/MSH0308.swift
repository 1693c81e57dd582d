import Diagnostics

extension CatalogueEntry {
  static let missingTelemetryLabels = CatalogueEntry(
    "MissingTelemetryLabels",
    .information,
    meaning: "Pods lack the labels that metrics and traces name them by.",
    reason: """
      Dashboards show them as unknown, and versions cannot be told apart. Set app and version in the labels of the
      template.
      """,
    wrong: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: reviews}
        template:
          metadata:
            labels: {app: reviews}
          spec:
            containers:
            - name: reviews
              image: example.com/reviews:1
      """,
    right: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: reviews}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - name: reviews
              image: example.com/reviews:1
      """
  )
}
