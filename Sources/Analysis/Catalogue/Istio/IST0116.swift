import Diagnostics

extension CatalogueEntry {
  static let deploymentAssociatedToMultipleServices = CatalogueEntry(
    "DeploymentAssociatedToMultipleServices",
    .warning,
    meaning: "Several Services give one port of a workload different protocols.",
    reason: """
      The proxy has one listener for the port, and one protocol wins. Use the same protocol in all of them.
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
        - {name: tcp-a, port: 9080, protocol: TCP}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews-b
        namespace: shop
      spec:
        selector: {app: reviews}
        ports:
        - {name: udp-a, port: 9080, protocol: UDP}
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
        - {name: http, port: 9080}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews-b
        namespace: shop
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 9080}
      """
  )
}
