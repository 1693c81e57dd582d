import Diagnostics

extension CatalogueEntry {
  static let targetPortNotFound = CatalogueEntry(
    "TargetPortNotFound",
    .warning,
    meaning: "A Service sends to a named port that no selected container has.",
    reason: """
      Kubernetes leaves the workload out of the endpoints of that port, and calls fail. Name the port of the
      container, or write its number.
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
              ports:
              - {name: web, containerPort: 9080}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80, targetPort: wbe}
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
              ports:
              - {name: web, containerPort: 9080}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80, targetPort: web}
      """
  )
}
