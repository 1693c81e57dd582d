import Diagnostics

extension CatalogueEntry {
  static let deploymentConflictingPorts = CatalogueEntry(
    "DeploymentConflictingPorts",
    .warning,
    meaning: "Several Services send different ports to one port of a workload.",
    reason: """
      The proxy has one listener for the targetPort, and the settings of one Service port win. Give each its own
      targetPort.
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
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews-a
        namespace: shop
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80, targetPort: 9080}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews-b
        namespace: shop
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 81, targetPort: 9080}
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
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews-a
        namespace: shop
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80, targetPort: 9080}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews-b
        namespace: shop
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80, targetPort: 9080}
      """
  )
}
