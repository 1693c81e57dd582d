import Diagnostics

extension CatalogueEntry {
  static let noMatchingWorkloadsFound = CatalogueEntry(
    "NoMatchingWorkloadsFound",
    .warning,
    meaning: "A policy selects no workload.",
    reason: """
      It has no effect: an ALLOW policy protects nothing, and nobody notices. Compare the selector with the labels of
      the pods, not with those of the Deployment.
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
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: review}
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
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: reviews
      spec:
        selector:
          matchLabels: {app: reviews}
      """
  )
}
