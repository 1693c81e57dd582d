import Diagnostics

extension CatalogueEntry {
  static let portOfProxy = CatalogueEntry(
    "PortOfProxy",
    .warning,
    meaning: "A container listens on a port that the proxy in its pod takes.",
    reason: """
      One of them cannot start. Use another port for the application.
      """,
    wrong: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews
        namespace: shop
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
              ports:
              - {containerPort: 15001}
      """,
    right: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels: {istio-injection: enabled}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews
        namespace: shop
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
              ports:
              - {containerPort: 8080}
      """
  )
}
