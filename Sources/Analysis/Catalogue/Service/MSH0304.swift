import Diagnostics

extension CatalogueEntry {
  static let serviceSelectsNothing = CatalogueEntry(
    "ServiceSelectsNothing",
    .warning,
    meaning: "A Service selects no workload that is given.",
    reason: """
      Calls to it fail with 503 and the flag UH. Compare the selector with the labels of the pods.
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
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - name: reviews
              image: example.com/reviews:1
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: review}
        ports:
        - {name: http, port: 80}
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
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80}
      """
  )
}
