import Diagnostics

extension CatalogueEntry {
  static let invalidApplicationUID = CatalogueEntry(
    "InvalidApplicationUID",
    .warning,
    meaning: "An application runs as the user of the proxy.",
    reason: """
      Traffic of the user 1337 is never captured, so it bypasses the mesh with all its policies. Use another user.
      """,
    wrong: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        labels: {app: reviews}
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
        securityContext: {runAsUser: 1337}
      """,
    right: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        labels: {app: reviews}
      spec:
        containers:
        - {name: reviews, image: "example.com/reviews:1"}
        securityContext: {runAsUser: 1000}
      """
  )
}
