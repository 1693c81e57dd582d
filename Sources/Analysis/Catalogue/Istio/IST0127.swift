import Diagnostics

extension CatalogueEntry {
  static let noMatchingWorkloadsFound = CatalogueEntry(
    "NoMatchingWorkloadsFound",
    .warning,
    meaning: "A selector selects no workload.",
    reason: """
      The object has no effect. Often a label or the namespace is misspelt. Where only a part of a mesh is given, the
      workloads may be in the rest: then this is only worth knowing.
      """,
    wrong: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews-v1
      spec:
        selector:
          matchLabels: {app: reviews, version: v1}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - {name: app, image: reviews}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 9080}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews
      spec:
        host: reviews
        workloadSelector:
          matchLabels: {app: review}
        trafficPolicy:
          loadBalancer: {simple: RANDOM}
      """,
    right: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews-v1
      spec:
        selector:
          matchLabels: {app: reviews, version: v1}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - {name: app, image: reviews}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 9080}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: reviews
      spec:
        host: reviews
        workloadSelector:
          matchLabels: {app: reviews}
        trafficPolicy:
          loadBalancer: {simple: RANDOM}
      """
  )
}
